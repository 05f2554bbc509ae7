import type { IsoDate } from "../dates.ts";

/**
 * What an index holds of somebody or something that is found by a few exact choices, days and words: people, fairs. Its
 * makers are the allow-lists of every engine.
 */
export interface SearchRecord {
  readonly id: number;
  /** When it last changed: an older record never replaces a newer one. */
  readonly version: Date;
  /** What can be asked for, one value each. */
  readonly tags: readonly string[];
  /** Days that can be compared, by name. */
  readonly days: Readonly<Record<string, IsoDate>>;
  /** Texts whose words are found and count most. */
  readonly names: readonly string[];
  /** Texts whose words are found as well. */
  readonly furtherTexts: readonly string[];
}

/** Everything that a record can hold, for the scans that prove it holds no more. */
export const SEARCH_RECORD_KEYS = [
  "id",
  "version",
  "tags",
  "days",
  "names",
  "furtherTexts",
] as const satisfies readonly (keyof SearchRecord)[];

/** A search in records, as every engine is given it. */
export interface RecordQuery {
  /** Words looked for; empty: none. */
  readonly text: string;
  /** Whether a record must hold all of the words, or any of them. */
  readonly match: "all" | "any";
  /** Tags that all must be held. */
  readonly allTags: readonly string[];
  /** Of each group one tag must be held. */
  readonly anyTagGroups: readonly (readonly string[])[];
  /** Conditions on days; who has no day of that name does not pass. */
  readonly days: readonly DayCondition[];
  readonly order: RecordOrder;
  /** From 1; a page past the end is the last one. */
  readonly page: number;
  readonly pageSize: number;
}

export interface DayCondition {
  readonly name: string;
  /** This day or a later one, or an earlier one than this. */
  readonly is: "from" | "before";
  readonly day: IsoDate;
}

/**
 * By how well the words match, those who hold a preferred tag before all others; or by a day. The id breaks every tie, the
 * lowest first.
 */
export type RecordOrder =
  | { readonly by: "match"; readonly preferredTag: string | null }
  | { readonly by: "day"; readonly name: string; readonly direction: "asc" | "desc" };

export interface RecordResults {
  readonly total: number;
  /** The page that was given. */
  readonly page: number;
  readonly ids: readonly number[];
  /** Given by PostgreSQL for an engine that could not answer. */
  readonly standIn: boolean;
}

/** Whether a record is among what a query may find, words apart: what every engine's filters are held to. */
export function passes(
  { tags, days }: SearchRecord,
  query: Pick<RecordQuery, "allTags" | "anyTagGroups" | "days">,
): boolean {
  const holds = (tag: string) => tags.includes(tag);
  return (
    query.allTags.every(holds) &&
    query.anyTagGroups.every((group) => group.some(holds)) &&
    query.days.every(({ name, is, day }) => {
      const held = days[name];
      return held !== undefined && (is === "from" ? held >= day : held < day);
    })
  );
}
