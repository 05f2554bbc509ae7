/** `=1+1`, `= 1+1`, `@SUM(A1)`, `+HYPERLINK(…)`, `-cmd|'…'!A1`: but not `-`, `-5` or `+86 574 8858 0000`. */
const FORMULA = /^(?:=\s{0,20}[^=\s]|[+\-@]\s{0,20}(?:[A-Za-z_][\w.]{0,60}\s{0,20}\(|[^|]{0,200}\|[^!]{0,200}!))/;

/** Whether a cell's text is plainly a formula, and no text to trust. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text.trimStart());
}

/** The signs with which spreadsheet programs begin to reckon; Chinese ones take the full-width ones as well. */
const BEGINS_FORMULA = /^[=+\-@＝＋－＠]/;
const NUMBER_OR_PHONE = /^[+-]?[\d\s.,()-]*$/;

/**
 * Whether a spreadsheet program could work out a cell that holds this text (OWASP, “CSV injection”): whatever begins like
 * a formula, if only in its first sign, and is no number.
 */
export function couldBeWorkedOut(text: string): boolean {
  const written = text.trimStart();
  return BEGINS_FORMULA.test(written) && !NUMBER_OR_PHONE.test(written);
}
