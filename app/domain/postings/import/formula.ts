/** `=1+1`, `@SUM(A1)`, `+HYPERLINK(…)`, `-cmd|'…'!A1`: but not `-`, `-5` or `+86 574 8858 0000`. */
const FORMULA = /^\s*(?:=[^=\s]|[+\-@]\s*(?:[A-Za-z_][\w.]*\s*\(|[^|]*\|[^!]*!))/;

/** Whether a spreadsheet program would take a cell's text for a formula (OWASP, “CSV injection”). */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}
