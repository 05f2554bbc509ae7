import type { PostingFacts } from "./facts.ts";

/** Whether the work can be done at home, so that there is no way to work. */
export function worksAtHome({ kind, workingMode, accommodations }: PostingFacts): boolean {
  return kind === "home-based" || workingMode === "home" || accommodations["work-from-home"] === "yes";
}
