/** Many lists one behind the other, each with the best first: little to keep, and little to hand from one thread to another. */
export interface PackedLists {
  /** How long each list is. */
  readonly lengths: Uint16Array;
  readonly ids: Int32Array;
  readonly scores: Int16Array;
}

/** One list after the other, with its position. */
export function* unpacked({
  lengths,
  ids,
  scores,
}: PackedLists): Generator<[at: number, list: { readonly id: number; readonly score: number }[]]> {
  let start = 0;
  for (const [position, length] of lengths.entries()) {
    const from = start;
    const list = Array.from({ length }, (_, at) => ({ id: ids[from + at] ?? 0, score: scores[from + at] ?? 0 }));
    yield [position, list];
    start += length;
  }
}
