import type { ApplicationStatus } from "./lifecycle.ts";

/** Somebody to call: a name where there is one, and a number as it is dialled. */
export interface Contact {
  readonly name: string | null;
  readonly phone: string;
}

/** The employer itself has asked the person to come, so the person may call it. */
const INVITED: readonly ApplicationStatus[] = ["interview", "offered", "hired"];

/**
 * Whether the person, and who acts for them, sees the employer's contact. An employer is told on its own page that its
 * number goes to the federation's counsellors, and to people whom it invites or hires.
 */
export function personMayCallEmployer(status: ApplicationStatus): boolean {
  return INVITED.includes(status);
}
