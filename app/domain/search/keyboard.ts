/** Where the letters lie on the keyboard, with how far each row is pushed to the right, in widths of a key. */
const ROWS: readonly (readonly [letters: string, offset: number])[] = [
  ["qwertyuiop", 0],
  ["asdfghjkl", 0.25],
  ["zxcvbnm", 0.75],
];

interface Place {
  readonly row: number;
  readonly column: number;
}

const PLACES: ReadonlyMap<string, Place> = new Map(
  ROWS.flatMap(([letters, offset], row) =>
    [...letters].map((letter, at) => [letter, { row, column: at + offset }] as const),
  ),
);

/** Whether two lower-case letters lie side by side on the keyboard, so that a finger hits one for the other (m for j). */
export function areKeysBeside(one: string, other: string): boolean {
  const [here, there] = [PLACES.get(one), PLACES.get(other)];
  if (here === undefined || there === undefined || one === other) return false;
  return Math.abs(here.row - there.row) <= 1 && Math.abs(here.column - there.column) <= 1;
}
