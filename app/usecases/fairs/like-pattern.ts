/** A pattern for LIKE that finds `words` anywhere and takes `%` and `_` in them as they are. */
export function containing(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
}
