import { cutText } from "../../cut-text.ts";

/** A form exactly as it was typed, by the names of its fields; `deadline.year` is one field of three. */
export type TypedFields = Readonly<Record<string, string | readonly string[]>>;

/** Fields that may hold several answers; they are kept as a list even with one. */
const LISTS: readonly string[] = ["insurance"];
/** No field of the form is longer; what is cut off could never be accepted. */
const MOST_CHARACTERS = 20_000;
const MOST_FIELDS = 100;

/** Collects what was typed from the entries of a posted form. Files and the fields in `except` are left out. */
export function typedFields(
  entries: Iterable<readonly [string, unknown]>,
  except: readonly string[] = [],
): TypedFields {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of entries) {
    if (typeof value !== "string" || except.includes(name) || (fields.size >= MOST_FIELDS && !fields.has(name)))
      continue;
    // PostgreSQL keeps no NUL in a text
    const text = cutText(value.replaceAll("\0", ""), MOST_CHARACTERS);
    const before = fields.get(name);
    if (Array.isArray(before)) before.push(text);
    else fields.set(name, LISTS.includes(name) ? [text] : text);
  }
  return Object.fromEntries(fields);
}

export type NestedFields = { readonly [name: string]: string | readonly string[] | NestedFields };

/** The same with `deadline.year` inside `deadline`, and without fields left empty: as a schema reads it. */
export function nestedFields(fields: TypedFields): NestedFields {
  const nested: Record<string, string | readonly string[] | Record<string, string | readonly string[]>> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string" && value === "") continue;
    const [group, ...rest] = name.split(".");
    if (group === undefined || rest.length === 0) {
      nested[name] = value;
      continue;
    }
    const below = nested[group];
    nested[group] = { ...(typeof below === "object" && !Array.isArray(below) ? below : {}), [rest.join(".")]: value };
  }
  return nested;
}
