import { plain } from "./read-terms.ts";
import type { ReadPosting } from "./read-row.ts";

/** An employer's name as it is compared: half-width, lower-case, without spaces. */
export function employerKey(name: string): string {
  return plain(name);
}

/**
 * What makes a row the same posting as before, within its employer: the number its source gives it, else title and place as
 * written. Pay is not part of it, so that a raised wage updates the posting instead of doubling it.
 */
export function postingIdentity(posting: ReadPosting): string {
  return posting.externalId === null
    ? JSON.stringify(["title", plain(posting.title), plain(posting.place.text ?? "")])
    : JSON.stringify(["number", plain(posting.externalId)]);
}

/** The same across employers that are known by their names alone, as in a file that nobody has imported yet. */
export function postingKey(posting: ReadPosting): string {
  return JSON.stringify([employerKey(posting.employer ?? ""), postingIdentity(posting)]);
}

/**
 * All that a row states, in one text: equal texts mean that nothing changed. What the product works out by itself (area
 * codes, the occupation) is left out, so that better rules alone change nothing.
 */
export function postingContent(posting: ReadPosting): string {
  const { place, occupationCode: _occupation, employer: _employer, creditCode: _code, ...rest } = posting;
  const { contactName: _name, contactPhone: _phone, ...stated } = rest;
  return JSON.stringify(sorted({ ...stated, place: place.text }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
