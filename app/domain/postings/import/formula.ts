/** `=1+1`, `= 1+1`, `@SUM(A1)`, `+HYPERLINK(…)`, `-cmd|'…'!A1`: but not `-`, `-5` or `+86 574 8858 0000`. */
const FORMULA = /^\s*(?:=\s*[^=\s]|[+\-@]\s*(?:[A-Za-z_][\w.]*\s*\(|[^|]*\|[^!]*!))/;

/** Whether a cell's text is plainly a formula, and no text to trust. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** The signs with which spreadsheet programs begin to reckon; Chinese ones take the full-width ones as well. */
const BEGINS_FORMULA = /^\s*[=+\-@＝＋－＠]/;
const NUMBER_OR_PHONE = /^\s*[+-]?[\d\s.,()-]*$/;

/**
 * Whether a spreadsheet program could work out a cell that holds this text (OWASP, “CSV injection”): whatever begins like
 * a formula, if only in its first sign, and is no number.
 */
export function couldBeWorkedOut(text: string): boolean {
  return BEGINS_FORMULA.test(text) && !NUMBER_OR_PHONE.test(text);
}
