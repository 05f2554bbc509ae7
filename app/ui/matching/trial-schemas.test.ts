import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postingTrialOf, tryOnPosting } from "#app/domain/matching/try-on-posting.ts";
import { seekerTrialOf, tryOnSeeker } from "#app/domain/matching/try-on-seeker.ts";
import { triedOnPosting, triedOnSeeker } from "#app/domain/matching/tried-changes.ts";
import { arbitraryPosting, arbitrarySeeker } from "#tests/factories/arbitrary-facts.ts";
import { parseForm } from "../forms/form-state.ts";
import {
  postingTrialSchema,
  postingTrialValues,
  seekerTrialSchema,
  seekerTrialValues,
  type TrialValues,
} from "./trial-schemas.ts";

/** A form as a browser posts it. */
function posted(values: TrialValues): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const each of typeof value === "string" ? [value] : value) form.append(name, each);
  }
  return form;
}

describe("a form of trials that nobody has touched", () => {
  it("changes nothing of a person", () => {
    fc.assert(
      fc.property(arbitrarySeeker, (facts) => {
        const start = seekerTrialOf(facts);
        const read = parseForm(posted(seekerTrialValues(start)), seekerTrialSchema);
        if (read.status !== "success") throw new Error(JSON.stringify(read.error));
        const after = tryOnSeeker(facts, read.value.trial);
        expect(triedOnSeeker(start, seekerTrialOf(after))).toEqual([]);
        expect(after.travelMeans).toEqual(facts.travelMeans);
      }),
    );
  });

  it("changes nothing of a posting", () => {
    fc.assert(
      fc.property(arbitraryPosting, (facts) => {
        const start = postingTrialOf(facts);
        const read = parseForm(posted(postingTrialValues(start)), postingTrialSchema);
        if (read.status !== "success") throw new Error(JSON.stringify(read.error));
        const after = tryOnPosting(facts, read.value.trial);
        expect(triedOnPosting(start, postingTrialOf(after))).toEqual([]);
        expect(after.pay).toEqual(facts.pay);
      }),
    );
  });
});

describe("what nobody could mean", () => {
  it.each([
    ["limit", "soon"],
    ["limit", "-3"],
    ["week", "400"],
    ["wage", "lots"],
    ["means", "rocket"],
    ["needs", "cure"],
    ["level-sight", "9"],
  ])("is refused at its field: %s = %s", (name, value) => {
    const read = parseForm(new URLSearchParams({ [name]: value }), seekerTrialSchema);
    expect(read.status).toBe("error");
    expect(Object.keys(read.reply().error ?? {}).some((field) => field.startsWith(name))).toBe(true);
  });

  it.each(["offer-lifting-aid", "shift", "education", "pay"])("is refused of a posting: %s", (name) => {
    const read = parseForm(new URLSearchParams({ [name]: "perhaps" }), postingTrialSchema);
    expect(Object.keys(read.reply().error ?? {})).toEqual([name]);
  });

  it("is no change where it stands for none", () => {
    const read = parseForm(new URLSearchParams({ change: "abolish:everything" }), seekerTrialSchema);
    expect(read.status === "success" && read.value.change).toBeNull();
  });
});
