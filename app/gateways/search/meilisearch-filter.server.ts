import type { Coordinates } from "#app/domain/areas/travel.ts";

/** One condition on documents. Every value a person gave is a value here, never a piece of the text that is sent. */
export type MeilisearchFilter =
  | {
      readonly is: "compared";
      readonly attribute: string;
      readonly by: "=" | "<" | ">=";
      readonly value: FilterValue;
    }
  | { readonly is: "among"; readonly attribute: string; readonly values: readonly FilterValue[] }
  | { readonly is: "begun"; readonly attribute: string; readonly value: string }
  | { readonly is: "near"; readonly centre: Coordinates; readonly metres: number }
  | { readonly is: "not"; readonly filter: MeilisearchFilter }
  | { readonly is: "all" | "any"; readonly filters: readonly MeilisearchFilter[] };

type FilterValue = string | number | boolean;

export function equals(attribute: string, value: FilterValue): MeilisearchFilter {
  return { is: "compared", attribute, by: "=", value };
}

export function atLeast(attribute: string, value: number): MeilisearchFilter {
  return { is: "compared", attribute, by: ">=", value };
}

export function below(attribute: string, value: number): MeilisearchFilter {
  return { is: "compared", attribute, by: "<", value };
}

/** Any of the values; none of the documents where there are no values. */
export function among(attribute: string, values: readonly FilterValue[]): MeilisearchFilter {
  return { is: "among", attribute, values };
}

/** Values that begin so; documents whose attribute holds several values pass with one of them. */
export function begins(attribute: string, value: string): MeilisearchFilter {
  return { is: "begun", attribute, value };
}

/** Within so many metres of a point, on the sphere. */
export function near(centre: Coordinates, metres: number): MeilisearchFilter {
  return { is: "near", centre, metres };
}

/** Also documents that do not have the attribute at all. */
export function not(filter: MeilisearchFilter): MeilisearchFilter {
  return { is: "not", filter };
}

/** All of them; every document where there are none. */
export function all(filters: readonly MeilisearchFilter[]): MeilisearchFilter {
  return { is: "all", filters };
}

/** Any of them; no document where there are none. */
export function any(filters: readonly MeilisearchFilter[]): MeilisearchFilter {
  return { is: "any", filters };
}

/** Every document of ours has one. */
const ANYTHING = '"version" EXISTS';

/**
 * The filter in Meilisearch's language. Values stand in double quotes, in which a backslash takes the next character's
 * meaning away, so nothing in a value can end it.
 *
 * @throws RangeError for a number that is not finite
 */
export function filterText(filter: MeilisearchFilter): string {
  switch (filter.is) {
    case "compared":
      return `${quoted(filter.attribute)} ${filter.by} ${quoted(filter.value)}`;
    case "among":
      return `${quoted(filter.attribute)} IN [${filter.values.map(quoted).join(", ")}]`;
    case "begun":
      return `${quoted(filter.attribute)} STARTS WITH ${quoted(filter.value)}`;
    case "near":
      return `_geoRadius(${[filter.centre.latitude, filter.centre.longitude, filter.metres].map(numeral).join(", ")})`;
    case "not":
      return `NOT (${filterText(filter.filter)})`;
    case "all":
      return filter.filters.length === 0 ? ANYTHING : filter.filters.map(inBrackets).join(" AND ");
    case "any":
      return filter.filters.length === 0 ? `NOT (${ANYTHING})` : filter.filters.map(inBrackets).join(" OR ");
  }
}

function inBrackets(filter: MeilisearchFilter): string {
  return `(${filterText(filter)})`;
}

function quoted(value: FilterValue): string {
  const text = typeof value === "number" ? numeral(value) : String(value);
  // Half of a surrogate pair cannot travel as UTF-8 and stands in no document.
  return `"${text.replace(/\p{Cs}/gu, "\u{FFFD}").replace(/[\\"]/g, "\\$&")}"`;
}

function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError("A filter compares with finite numbers.");
  return String(value);
}
