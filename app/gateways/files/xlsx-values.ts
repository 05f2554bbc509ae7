const MS_PER_DAY = 86_400_000;
/** Day 0 of the 1900 calendar, with its leap day that never was (days before 1900-03-01 are off by one; no ad has them). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A serial day as `2026-03-01`, with `08:30` behind it where there is a time, or the time alone. */
export function dateText(serial: number, from1904: boolean): string {
  const minutes = Math.round(serial * 1440);
  const instant = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + (minutes / 1440) * MS_PER_DAY);
  if (Number.isNaN(instant.getTime())) return String(serial);
  const iso = instant.toISOString();
  const day = iso.slice(0, 10);
  const time = iso.slice(11, 16);
  if (minutes % 1440 === 0) return day;
  return serial < 1 ? time : `${day} ${time}`;
}

/** A stored number as people see it: 15 significant digits, without the tail of binary fractions. */
export function numberText(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  if (/^-?\d{1,15}$/.test(stored)) return stored;
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e18 ? BigInt(rounded).toString() : String(rounded);
}

/** `_x000D_` and its like: characters that XML cannot hold (ECMA-376, 22.9.2.19). */
export function unescapeXlsxText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** Column 0 for `A1`, 27 for `AB7`; undefined where the reference has no letters. */
export function columnOfReference(reference: string): number | undefined {
  let column = 0;
  for (const character of reference) {
    if (character < "A" || character > "Z") break;
    column = column * 26 + character.charCodeAt(0) - 64;
  }
  return column === 0 ? undefined : column - 1;
}
