import { SMALLEST_GROUP } from "./small-count.ts";

/** A group of people, and how many of them are counted: of five in a town, say, the two who have no suggestion. */
export interface Part {
  readonly people: number;
  readonly counted: number;
}

/** What may be told of a part; null where it could be told who it is. */
export interface TellablePart {
  readonly people: number | null;
  readonly counted: number | null;
}

/**
 * What may be told of the parts of a whole whose sums are known. No number of 1 to 4 people is told, neither those counted nor
 * the rest of a part nor a part itself; and since a single number that is left out can be had by subtracting the others
 * from the whole, more are left out until what is missing are at least two parts and no few people (complementary
 * suppression). Those with fewest people are left out first. A part without people says nothing of anybody.
 */
export function tellableParts(parts: readonly Part[]): readonly TellablePart[] {
  const untold = hidden(
    parts.map(({ people }) => [people]),
    parts.map(({ people }) => few(people)),
  );
  const uncounted = hidden(
    parts.map(({ people, counted }) => [counted, people - counted]),
    parts.map(({ people, counted }, at) => untold[at] === true || few(counted) || few(people - counted)),
  );
  return parts.map(({ people, counted }, at) => ({
    people: untold[at] ? null : people,
    counted: uncounted[at] ? null : counted,
  }));
}

function few(people: number): boolean {
  return people > 0 && people < SMALLEST_GROUP;
}

/**
 * Which rows are left out in the end.
 *
 * @param amounts by row, numbers of people each of which must stay unknown in what is left out
 * @param first those that must be left out by themselves
 */
function hidden(amounts: readonly (readonly number[])[], first: readonly boolean[]): readonly boolean[] {
  const out = [...first];
  const sizeOf = (at: number) => (amounts[at] ?? []).reduce((sum, amount) => sum + amount, 0);
  const order = [...amounts.keys()].sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  const betrays = () => {
    const rows = amounts.filter((_, at) => out[at]);
    if (rows.length === 0) return false;
    const sums = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
    const alone = rows.filter((row) => row.some((amount) => amount > 0)).length < 2;
    return (alone && rows.some((row) => row.some(few))) || sums.some(few);
  };
  while (betrays()) {
    const next = order.find((at) => !out[at] && sizeOf(at) > 0);
    if (next === undefined) break;
    out[next] = true;
  }
  return out;
}
