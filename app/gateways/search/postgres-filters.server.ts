import type { PendingQuery, Row } from "postgres";
import type { Coordinates } from "#app/domain/areas/travel.ts";
import { NEARNESS_METRES, RECENCY_DAYS, type PostingQuery } from "#app/domain/search/posting-query.ts";
import type { Sql } from "#db/client.ts";
import {
  accommodationBits,
  choiceBits,
  easeBits,
  fieldMask,
  missedNumber,
  shiftOf,
  type CodedField,
  type CountedField,
} from "./facet-bits.ts";
import { degreesInMetres } from "./flat-distance.ts";

/** A piece of SQL with its parameters; whatever a person typed travels as a parameter. */
export type Fragment = PendingQuery<Row[]>;

const DAY_MS = 86_400_000;

/** Fragments one after the other; nothing where there are none (the driver takes an empty list for a parameter). */
export function joined(sql: Sql, fragments: readonly Fragment[]): Fragment {
  return fragments.length === 0 ? sql`` : sql`${[...fragments]}`;
}

/** Numbers or instants as the text of an array parameter; the driver does not know every array type. */
export function arrayText(values: readonly (number | string)[]): string {
  return `{${values.join(",")}}`;
}

/** Filters that bound the facets as well. */
export function hardFilters(sql: Sql, query: PostingQuery): Fragment {
  const offered = accommodationBits(query.accommodations).toString();
  const eased = easeBits(query.eases);
  return sql`
    and (p.deadline is null or p.deadline >= ${query.on})
    ${query.organisationId === null ? sql`` : sql`and p.organisation_id = ${query.organisationId}`}
    ${offered === "0" ? sql`` : sql`and p.facets & ${offered}::bigint = ${offered}::bigint`}
    ${eased === 0 ? sql`` : sql`and p.eases & ${eased}::int = ${eased}::int`}`;
}

export interface CountedFilter {
  readonly field: CountedField;
  readonly passes: Fragment;
}

/** The filters that are set, each of which is left out when its own choices are counted. */
export function countedFilters(sql: Sql, query: PostingQuery): readonly CountedFilter[] {
  const filters: CountedFilter[] = [];
  const anyChoice = (field: CodedField, codes: readonly string[]) => {
    if (codes.length === 0) return;
    const value = sql`((p.facets >> ${shiftOf(field)}::int) & ${fieldMask(field)}::bigint)::int`;
    filters.push({ field, passes: sql`(${choiceBits(field, codes).toString()}::bigint >> ${value}) & 1 = 1` });
  };
  anyChoice("kind", query.kinds);
  anyChoice("town", query.towns);
  anyChoice("occupationGroup", query.occupationGroups);
  anyChoice("workingMode", query.workingModes);
  anyChoice("employment", query.employment);
  anyChoice("shift", query.shifts);
  if (query.insured) {
    filters.push({ field: "insured", passes: sql`(p.facets >> ${shiftOf("insured")}::int) & 1 = 1` });
  }
  if (query.payAtLeastFen !== null) {
    filters.push({ field: "pay", passes: sql`coalesce(p.pay_monthly_fen >= ${query.payAtLeastFen}, false)` });
  }
  if (query.postedWithinDays !== null) {
    filters.push({ field: "recency", passes: sql`p.published_at >= ${daysBefore(query, query.postedWithinDays)}` });
  }
  if (query.withinMetres !== null && query.origin !== null) {
    const within = query.withinMetres ** 2;
    filters.push({
      field: "nearness",
      passes: sql`coalesce(p.squared_metres <= ${within}::double precision, false)`,
    });
  }
  return filters;
}

/** Candidates that pass all counted filters or all but one: a second one missed serves no count. */
export function missingAtMostOne(sql: Sql, filters: readonly CountedFilter[]): Fragment {
  const [first, ...others] = filters;
  if (first === undefined || others.length === 0) return sql``;
  const more = joined(
    sql,
    others.map(({ passes }) => sql`+ (not (${passes}))::int`),
  );
  return sql`and (not (${first.passes}))::int ${more} <= 1`;
}

/** Candidates that pass all counted filters. */
export function missingNone(sql: Sql, filters: readonly CountedFilter[]): Fragment {
  return joined(
    sql,
    filters.map(({ passes }) => sql`and ${passes}`),
  );
}

/** The candidate's bits as bytes: its choices, with how recent and how near it is and which filter it misses, and its eases. */
export function packedBits(sql: Sql, query: PostingQuery, filters: readonly CountedFilter[]): Fragment {
  const days = [...RECENCY_DAYS].reverse().map((each) => daysBefore(query, each));
  const recency = sql`
    | (width_bucket(p.published_at, ${arrayText(days)}::timestamptz[])::bigint << ${shiftOf("recency")}::int)`;
  // Ascending squares give 0 for the nearest: turned round so that the nearest has the highest number, like the newest.
  const steps = NEARNESS_METRES.map((each) => each ** 2);
  const nearness =
    query.origin === null
      ? sql``
      : sql`| ((${steps.length}::int - coalesce(width_bucket(${
          needsDistance(query) ? sql`p.squared_metres` : squareOf(sql, query.origin)
        }, ${arrayText(steps)}::double precision[]), ${steps.length}::int))::bigint << ${shiftOf("nearness")}::int)`;
  const missed = filters.map(
    ({ field, passes }) =>
      sql`| ((not (${passes}))::int::bigint * ${missedNumber(field)}::bigint << ${shiftOf("missed")}::int)`,
  );
  return sql`int8send(p.facets ${recency} ${nearness} ${joined(sql, missed)}) || int4send(p.eases)`;
}

function daysBefore(query: PostingQuery, days: number): string {
  return new Date(query.at.getTime() - days * DAY_MS).toISOString();
}

/** Whether rows are chosen or ordered by distance, which is then used several times for each row. */
function needsDistance({ sort, origin, withinMetres }: PostingQuery): boolean {
  return origin !== null && (sort === "distance" || withinMetres !== null);
}

/**
 * The rows of one of the tables as `p`. Where they are chosen or ordered by distance it is computed once for each row, in
 * `p.squared_metres`; `offset 0` keeps the planner from computing it again at each use, but also from using an index's
 * order or a helper.
 *
 * @param chosen which rows, said of `p`
 */
export function postingsWithDistance(
  sql: Sql,
  query: PostingQuery,
  table: "search_postings" | "search_posting_words",
  chosen: Fragment,
): Fragment {
  return query.origin === null || !needsDistance(query)
    ? sql`${sql(table)} p where ${chosen}`
    : sql`(
        select posting_id, facets, eases, organisation_id, pay_monthly_fen, published_at, deadline, latitude, longitude,
          ${squareOf(sql, query.origin)} as squared_metres
        from ${sql(table)} p where ${chosen} offset 0) p where true`;
}

/** Null where the place is unknown. */
function squareOf(sql: Sql, origin: Coordinates): Fragment {
  const { north, east, eastPerDegreeNorth } = degreesInMetres(origin);
  const up = sql`(latitude - ${origin.latitude}::double precision)`;
  const width = sql`(${east}::double precision + ${eastPerDegreeNorth}::double precision * ${up})`;
  const across = sql`((longitude - ${origin.longitude}::double precision) * ${width})`;
  // Products, because a power costs ten times as much in the database.
  return sql`(${up} * ${up} * ${north ** 2}::double precision + ${across} * ${across})`;
}

/** Straight-line metres from the origin. */
export function metresFromOrigin(sql: Sql, { origin }: PostingQuery): Fragment {
  return origin === null ? sql`null::double precision` : sql`sqrt(${squareOf(sql, origin)})`;
}

/** Nearest first, unknown places last. */
export function nearestFirst(sql: Sql): Fragment {
  return sql`p.squared_metres asc nulls last`;
}
