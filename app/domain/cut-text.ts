/**
 * The first `most` UTF-16 units of a text, one fewer where the cut would go through a character: half of one is no text,
 * and a JSON column refuses it.
 */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}
