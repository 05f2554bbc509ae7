import postgres from "postgres";
import { EASE_CODES } from "#app/domain/search/eases.ts";
import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodations.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { occupationGroups } from "#app/domain/occupations/occupations.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import {
  EMPLOYMENTS,
  NEARNESS_METRES,
  PAY_STEPS_FEN,
  RECENCY_DAYS,
  type PostingFacets,
  type PostingQuery,
} from "#app/domain/search/posting-query.ts";
import { degreesInMetres } from "#app/gateways/search/flat-distance.ts";
import { queryTerms } from "#app/gateways/search/segment.server.ts";
import { allOf } from "#app/gateways/search/text-vector.ts";
import type { Answer } from "./answer.ts";

export interface NaivePeer {
  search(query: PostingQuery): Promise<Answer>;
  close(): Promise<void>;
}

type Value = string | number;
/** Takes a value into a statement, and gives its place in the text. */
type Parameter = (value: Value) => string;

const FIELDS = [
  "kind",
  "town_code",
  "occupation_group",
  "working_mode",
  "employment",
  "shift",
  "insured",
  "pay",
  "recency",
  "nearness",
] as const;
type Field = (typeof FIELDS)[number];
/** Of these a posting has several, and every chosen one must be among them. */
const LIST_FIELDS = ["accommodations", "eases"] as const;
type ListField = (typeof LIST_FIELDS)[number];

/** Where a query holds the chosen codes of a field. */
const CHOICES = {
  kind: "kinds",
  town_code: "towns",
  occupation_group: "occupationGroups",
  working_mode: "workingModes",
  employment: "employment",
  shift: "shifts",
} as const satisfies Partial<Record<Field, keyof PostingQuery>>;

interface Count {
  /** Null in the row that counts all. */
  readonly field: Field | ListField | null;
  /** Null where postings do not state the field. */
  readonly value: string | null;
  readonly count: number;
}

const DAY_MS = 86_400_000;

/**
 * What most would write: one wide table, a tsvector with a GIN index, an index on whatever is filtered, facets by GROUP BY.
 * In its best form: prepared statements sent together, the facets of all unset filters from one scan, one statement more
 * for each filter that is set, plans made with the parameters known, no compilation, no transaction around them.
 */
export function naivePeer(url: string): NaivePeer {
  const sql = postgres(url, {
    max: 1,
    connection: { TimeZone: "Asia/Shanghai", plan_cache_mode: "force_custom_plan", jit: "off" },
  });
  const rows = async <Row extends object>(write: (parameter: Parameter) => string): Promise<readonly Row[]> => {
    const values: Value[] = [];
    const text = write((value) => `$${values.push(value)}`);
    return sql.unsafe<Row[]>(text, values, { prepare: true });
  };
  return {
    async search(query) {
      const set = FIELDS.filter((field) => isSet(field, query));
      const unset = FIELDS.filter((field) => !isSet(field, query));
      const [main, lists, page, ...others] = await Promise.all([
        rows<Count>((parameter) => counts(query, unset, null, parameter)),
        Promise.all(LIST_FIELDS.map((field) => rows<Count>((parameter) => held(field, query, parameter)))),
        rows<{ id: string }>((parameter) => pageOf(query, parameter)),
        ...set.map((field) => rows<Count>((parameter) => counts(query, [field], field, parameter))),
      ]);
      return {
        total: main.find(({ field }) => field === null)?.count ?? 0,
        ids: page.map(({ id }) => Number(id)),
        facets: facetsOf([...main, ...lists.flat(), ...others.flat()]),
      };
    },
    close: () => sql.end(),
  };
}

/** How many postings each value of these fields leaves, and how many there are, as if one filter were not set. */
function counts(query: PostingQuery, fields: readonly Field[], leftOut: Field | null, parameter: Parameter): string {
  const chosen = (then: (field: Field) => string) =>
    `case ${fields.map((field) => `when grouping(${field}) = 0 then ${then(field)}`).join(" ")} end`;
  return `
    select ${chosen((field) => `'${field}'`)} as field, ${chosen((field) => `${field}::text`)} as value,
      count(*)::int as count
    from (select ${fields.map((field) => `${valueOf(field, query, parameter)} as ${field}`).join(", ")}
          from wide_postings where ${conditions(query, leftOut, parameter)}) matching
    group by grouping sets ((), ${fields.map((field) => `(${field})`).join(", ")})`;
}

function held(field: ListField, query: PostingQuery, parameter: Parameter): string {
  return `
    select '${field}' as field, value, count(*)::int as count
    from wide_postings, unnest(${field}) as value
    where ${conditions(query, null, parameter)} group by value`;
}

function pageOf(query: PostingQuery, parameter: Parameter): string {
  return `
    select posting_id as id from wide_postings where ${conditions(query, null, parameter)}
    order by ${first(query, parameter)} published_at desc, posting_id desc
    limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`;
}

function first(query: PostingQuery, parameter: Parameter): string {
  if (query.sort === "pay") return "pay_monthly_fen desc nulls last,";
  if (query.sort === "distance") return `${squaredMetres(query, parameter)} asc nulls last,`;
  const words = wordsOf(query);
  return query.sort === "relevance" && words !== "" ? `ts_rank(words, ${parameter(words)}::tsquery) desc,` : "";
}

function conditions(query: PostingQuery, leftOut: Field | null, parameter: Parameter): string {
  const words = wordsOf(query);
  const all = [
    `(deadline is null or deadline >= ${parameter(query.on)}::date)`,
    ...(words === "" ? [] : [`words @@ ${parameter(words)}::tsquery`]),
    ...LIST_FIELDS.filter((field) => query[field].length > 0).map(
      (field) => `${field} @> ${parameter(textArray(query[field]))}::text[]`,
    ),
    ...FIELDS.filter((field) => field !== leftOut && isSet(field, query)).map((field) =>
      conditionOf(field, query, parameter),
    ),
  ];
  return all.join(" and ");
}

function isSet(field: Field, query: PostingQuery): boolean {
  if (field === "insured") return query.insured;
  if (field === "pay") return query.payAtLeastFen !== null;
  if (field === "recency") return query.postedWithinDays !== null;
  if (field === "nearness") return query.withinMetres !== null && query.origin !== null;
  return query[CHOICES[field]].length > 0;
}

function conditionOf(field: Field, query: PostingQuery, parameter: Parameter): string {
  if (field === "insured") return "insured";
  if (field === "pay") return `pay_monthly_fen >= ${parameter(query.payAtLeastFen ?? 0)}::int`;
  if (field === "recency")
    return `published_at >= ${parameter(daysBefore(query, query.postedWithinDays ?? 0))}::timestamptz`;
  if (field === "nearness") return `${squaredMetres(query, parameter)} <= ${(query.withinMetres ?? 0) ** 2}`;
  return `${field} = any(${parameter(textArray(query[CHOICES[field]]))}::text[])`;
}

function valueOf(field: Field, query: PostingQuery, parameter: Parameter): string {
  if (field === "pay") return `width_bucket(pay_monthly_fen, array[${PAY_STEPS_FEN.join(",")}])`;
  if (field === "recency") {
    const days = RECENCY_DAYS.map((each) => daysBefore(query, each)).reverse();
    return `width_bucket(published_at, ${parameter(textArray(days))}::timestamptz[])`;
  }
  if (field === "nearness") {
    if (query.origin === null) return "null::int";
    const squares = NEARNESS_METRES.map((metres) => `${metres ** 2}::float8`);
    return `${squares.length} - width_bucket(${squaredMetres(query, parameter)}, array[${squares.join(",")}])`;
  }
  return field;
}

/** On a sphere rolled flat, as the engines measure. */
function squaredMetres({ origin }: PostingQuery, parameter: Parameter): string {
  if (origin === null) return "null::float8";
  const { north, east, eastPerDegreeNorth } = degreesInMetres(origin);
  const up = `(latitude - ${parameter(origin.latitude)}::float8)`;
  const width = `(${east}::float8 + ${eastPerDegreeNorth}::float8 * ${up})`;
  const across = `((longitude - ${parameter(origin.longitude)}::float8) * ${width})`;
  return `(${up} * ${up} * ${north ** 2}::float8 + ${across} * ${across})`;
}

function wordsOf(query: PostingQuery): string {
  return allOf(queryTerms(query.text));
}

function daysBefore({ at }: PostingQuery, days: number): string {
  return new Date(at.getTime() - days * DAY_MS).toISOString();
}

function textArray(values: readonly string[]): string {
  return `{${values.join(",")}}`;
}

function facetsOf(counted: readonly Count[]): PostingFacets {
  const of = (field: Count["field"], value: string) =>
    counted.find((each) => each.field === field && each.value === value)?.count ?? 0;
  const byCode = (field: Count["field"], codes: readonly string[]) =>
    Object.fromEntries(codes.map((code) => [code, of(field, code)]));
  /** Steps ordered so that whoever reaches a later one has reached all before it. */
  const reached = (field: Field, steps: readonly number[]) =>
    Object.fromEntries(
      steps.map((step, index) => [
        step,
        steps.slice(index).reduce((sum, _, beyond) => sum + of(field, String(index + beyond + 1)), 0),
      ]),
    );
  return {
    kinds: byCode("kind", POSTING_KINDS),
    towns: byCode(
      "town_code",
      TOWNS.map(({ code }) => code),
    ),
    occupationGroups: byCode(
      "occupation_group",
      occupationGroups().map(({ code }) => code),
    ),
    accommodations: byCode("accommodations", ACCOMMODATION_CODES),
    eases: byCode("eases", EASE_CODES),
    workingModes: byCode("working_mode", WORKING_MODES),
    employment: byCode("employment", EMPLOYMENTS),
    shifts: byCode("shift", WORKING_SHIFTS),
    pay: reached("pay", PAY_STEPS_FEN),
    insured: of("insured", "true"),
    recency: reached("recency", [...RECENCY_DAYS].reverse()),
    nearness: reached("nearness", [...NEARNESS_METRES].reverse()),
  };
}
