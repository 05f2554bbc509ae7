import { format, isDateFormat as hasDateCodes, isValidFormat } from "numfmt";

/** Shows a stored number as its cell does. */
export type ShowNumber = (value: number) => string;

/** Longer codes are written by no spreadsheet program (ECMA-376 allows 255 characters). */
const LONGEST_CODE = 255;

/** Number formats that Excel shows as dates without the workbook saying so (ECMA-376, 18.8.30; 27 to 58 in Chinese). */
function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/**
 * The code as `numfmt` reads it: some programs leave Chinese words without their quotes (`0元/月`, `yyyy年m月`) and write `!`
 * for the backslash.
 */
function quoted(code: string): string {
  return code
    .split(/("[^"]*"|\[[^\]]*\]|\\.)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/!(.)/g, "\\$1").replace(/\p{Script=Han}(?:[\p{Script=Han}/]*\p{Script=Han})?/gu, '"$&"'),
    )
    .join("");
}

/** Whether a number format shows a date or a time. Words in quotes, brackets or behind a backslash are no date codes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDateFormat(id);
  const written = quoted(code);
  return code.length <= LONGEST_CODE && isValidFormat(written) && hasDateCodes(written);
}

/**
 * How a format with words shows a number, since the words are the number's unit: 3500 as `0"元/月"` is 3500元/月.
 *
 * @returns undefined for a format without words, whose number is read as it is stored
 */
export function numberShownBy(code: string): ShowNumber | undefined {
  const written = quoted(code);
  if (code.length > LONGEST_CODE || !isValidFormat(written)) return undefined;
  const words = written.match(/"[^"]*"|\[\$[^\]-]*|\\./g)?.join("") ?? "";
  return /\p{L}/u.test(words) ? (value) => format(written, value, { throws: false }).trim() : undefined;
}
