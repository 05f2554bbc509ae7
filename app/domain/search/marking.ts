/** A piece of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * A text cut into pieces at the words that were looked for; together they are the text again. Of words that begin at the
 * same place the longest is taken.
 *
 * @param marks words in normalised form, as an engine gives them
 */
export function markedPieces(text: string, marks: readonly string[]): readonly Piece[] {
  const words = [...marks].filter((mark) => mark !== "").sort((a, b) => b.length - a.length);
  if (words.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|")})`, "giu");
  return text
    .split(pattern)
    .map((piece, at) => ({ text: piece, marked: at % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
