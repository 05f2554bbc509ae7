import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { all, among, any, atLeast, begins, below, equals, filterText, near, not } from "./meilisearch-filter.server.ts";

/** A string in double quotes as Meilisearch's grammar reads it: a backslash takes the next character as it is. */
function readQuoted(text: string, at: number): { readonly value: string; readonly end: number } {
  if (text[at] !== '"') throw new Error(`No quote at ${at}.`);
  let value = "";
  for (let here = at + 1; here < text.length; here += 1) {
    if (text[here] === '"') return { value, end: here + 1 };
    if (text[here] === "\\") here += 1;
    value += text[here] ?? "";
  }
  throw new Error("The quote is never closed.");
}

/** The one comparison a text consists of; throws where it is none or more. */
function readComparison(text: string): { readonly attribute: string; readonly by: string; readonly value: string } {
  const left = readQuoted(text, 0);
  const by = /^ (=|<|>=|STARTS WITH) /.exec(text.slice(left.end))?.[1];
  if (by === undefined) throw new Error("There is no comparison.");
  const right = readQuoted(text, left.end + by.length + 2);
  if (right.end !== text.length) throw new Error(`More follows: ${text.slice(right.end)}`);
  return { attribute: left.value, by, value: right.value };
}

const hostile = fc.array(
  fc.oneof(
    fc.constantFrom('"', "'", "\\", "(", ")", "[", "]", ",", " OR ", " AND ", " NOT ", '" OR "a" = "a', "_geoRadius("),
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
  ),
);
const anyText = hostile.map((pieces) => pieces.join(""));
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, "\u{FFFD}");

describe("a filter in Meilisearch's language", () => {
  it("holds whatever value it is given as one value", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(readComparison(filterText(equals("words", value)))).toEqual({
          attribute: "words",
          by: "=",
          value: wellFormed(value),
        });
        expect(readComparison(filterText(begins("words", value)))).toMatchObject({ value: wellFormed(value) });
      }),
      { numRuns: 1000 },
    );
  });

  it("holds each of several values by itself", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (values) => {
        const text = filterText(among("words", values));
        const start = '"words" IN [';
        expect(text.startsWith(start)).toBe(true);
        const read: string[] = [];
        let at = start.length;
        while (text[at] !== "]") {
          if (read.length > 0) at += ", ".length;
          const { value, end } = readQuoted(text, at);
          read.push(value);
          at = end;
        }
        expect(at).toBe(text.length - 1);
        expect(read).toEqual(values.map(wellFormed));
      }),
    );
  });

  it("joins conditions so that each stays what it was", () => {
    const a = equals("kind", "vacancy");
    const b = below("deadline", 20_261_123);
    expect(filterText(all([a, any([not(b), atLeast("postingId", 7)])]))).toBe(
      '("kind" = "vacancy") AND ((NOT ("deadline" < "20261123")) OR ("postingId" >= "7"))',
    );
    expect(filterText(near({ latitude: 29.66, longitude: 121.4 }, 5000))).toBe("_geoRadius(29.66, 121.4, 5000)");
    expect(filterText(equals("insured", true))).toBe('"insured" = "true"');
  });

  it("lets everything pass where nothing is asked for, and nothing where none of none would do", () => {
    expect(filterText(all([]))).toBe('"version" EXISTS');
    expect(filterText(any([]))).toBe('NOT ("version" EXISTS)');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses to compare with %s", (value) => {
    expect(() => filterText(atLeast("postingId", value))).toThrow(RangeError);
  });
});
