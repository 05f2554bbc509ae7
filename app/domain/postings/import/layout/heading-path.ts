/** Stands between the headings of a column that has several above each other: 联系方式 › 电话. */
const SEPARATOR = " › ";

/** The headings of a column from the top down, in one text; the same twice is written once. */
export function headingOf(path: readonly string[]): string {
  const written = path.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
  return written.filter((text, index) => text !== written[index - 1]).join(SEPARATOR);
}

/** The lowest heading of a column, and those above it from the top down. */
export function headingPath(heading: string): { readonly lowest: string; readonly groups: readonly string[] } {
  const path = heading.split(SEPARATOR);
  return { lowest: path.at(-1) ?? "", groups: path.slice(0, -1) };
}
