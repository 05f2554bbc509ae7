import { withoutWording } from "#app/domain/postings/wording.ts";
import { withoutLongNumbers } from "./normalise.ts";

/**
 * Free text without numbers of people, and without words that name a category or grade: a search for those must not sort
 * what is found, and with it who looks at it or who is looked at, by a diagnosis.
 */
export function publicText(text: string): string {
  return withoutWording(withoutLongNumbers(text));
}
