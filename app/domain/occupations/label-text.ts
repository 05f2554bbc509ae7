/** Letters and digits in one width and case; no punctuation, and no spaces between Chinese characters. */
export function normaliseLabel(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/(?![+#])[\p{P}\p{S}]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
    .trim();
}

/** A single character names nothing within a text. */
export const SHORTEST_LABEL_WITHIN = 2;

const LATIN = /[a-z0-9]/;

/** Whether a label stands at this place of a text; Latin ones only as whole words, so that "cook" isn't found in "cookie". */
export function standsAt(label: string, text: string, at: number): boolean {
  if (!text.startsWith(label, at)) return false;
  const before = text[at - 1] ?? " ";
  const after = text[at + label.length] ?? " ";
  const gluedBefore = LATIN.test(label[0] ?? " ") && LATIN.test(before);
  const gluedAfter = LATIN.test(label.at(-1) ?? " ") && LATIN.test(after);
  return !gluedBefore && !gluedAfter;
}

/** Whether a label stands anywhere in a text; both normalised. */
export function isNamedIn(label: string, text: string): boolean {
  for (let at = text.indexOf(label); at !== -1; at = text.indexOf(label, at + 1)) {
    if (standsAt(label, text, at)) return true;
  }
  return false;
}
