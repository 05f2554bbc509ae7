import type { Judgement } from "#app/domain/matching/judgement.ts";
import type { FeasibilityCounts, Move, Moved, TriedList } from "#app/domain/matching/list-trial.ts";

/** So many entries of each of the three lists are shown. */
const ROWS_SHOWN = 20;

/** One entry of a list that was tried, with both judgements: why it moved is between them. */
export interface TriedRow<Shown> extends Moved {
  readonly shown: Shown;
  readonly before: Judgement;
  readonly after: Judgement;
}

/** A tried list as a page shows it. */
export interface TriedRows<Shown> {
  readonly judged: number;
  readonly before: FeasibilityCounts;
  readonly after: FeasibilityCounts;
  readonly moves: Readonly<Record<Move, number>>;
  /** The best of the list as it would be. */
  readonly list: readonly TriedRow<Shown>[];
  /** What would come in and go out, the best first. */
  readonly in: readonly TriedRow<Shown>[];
  readonly out: readonly TriedRow<Shown>[];
}

type Told<Shown> = Pick<TriedRow<Shown>, "shown" | "before" | "after">;

/**
 * The entries of a tried list that a page shows, with what is to be told of each.
 *
 * @param load reads what is shown of these ids; of one that is gone meanwhile nothing
 */
export async function triedRows<Shown>(
  { judged, before, after, moves, list, out }: TriedList,
  load: (ids: readonly number[]) => Promise<(id: number) => Told<Shown> | undefined>,
): Promise<TriedRows<Shown>> {
  const first = list.slice(0, ROWS_SHOWN);
  const cameIn = list.filter(({ move }) => move === "in").slice(0, ROWS_SHOWN);
  const wentOut = out.slice(0, ROWS_SHOWN);
  const tell = await load([...new Set([...first, ...cameIn, ...wentOut].map(({ id }) => id))]);
  const told = (moved: readonly Moved[]) =>
    moved.flatMap((each): TriedRow<Shown>[] => {
      const what = tell(each.id);
      return what === undefined ? [] : [{ ...each, ...what }];
    });
  return { judged, before, after, moves, list: told(first), in: told(cameIn), out: told(wentOut) };
}
