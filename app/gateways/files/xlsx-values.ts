/** Number formats that Excel shows as dates without the workbook saying so (ECMA-376, 18.8.30; 27 to 58 in Chinese). */
function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a number format shows a date or a time: its code has a date letter outside quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDateFormat(id);
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "");
  return /[ymdhs年月日]/i.test(bare) && !/general/i.test(bare);
}

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
