/** A name as it may stand in a list that many people look through: `王*华`, `李*`. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  const [first = ""] = letters;
  if (letters.length <= 1) return `${first}*`;
  return letters.length === 2 ? `${first}*` : `${first}${"*".repeat(letters.length - 2)}${letters.at(-1) ?? ""}`;
}
