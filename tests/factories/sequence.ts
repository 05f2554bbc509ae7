let last = 0;

/** A number nobody else of this test file has had, so that names and phones never clash. */
export function nextNumber(): number {
  last += 1;
  return last;
}

/** The instant at which rows of the factories were made, unless told otherwise. */
export const MADE_AT = new Date("2026-03-02T02:00:00Z");

/** A mobile number of the form that is nobody's: 199 0001 xxxx. */
export function phoneOf(number: number): string {
  return `1990001${String(number).padStart(4, "0")}`;
}
