import { occupationCloseness } from "#app/domain/occupations/occupations.ts";
import type { Skilled } from "./read-esco-skills.ts";

/** Shares of skills are counted in steps of this many parts. */
const PARTS = 1000;

export interface SharedSkills {
  /** By closeness: how many pairs there are, and how much of the skills of both they share on average (Jaccard), 0 to 1. */
  readonly steps: readonly { readonly closeness: number; readonly pairs: number; readonly shared: number }[];
  /**
   * Of two pairs of occupations with unequal closeness, drawn at random, how often the closer pair shares more skills; equal shares
   * count half. 0.5 is chance. Null where no two pairs differ.
   */
  readonly agreement: number | null;
}

/** An ESCO code as our tree reads it: each digit of its ISCO-08 group a level, `2654.1.7` → `2-6-5-4.1.7`. */
export function asTreeCode(code: string): string {
  return [...code.slice(0, 4)].join("-") + code.slice(4);
}

/** Whether closeness by the classification's tree orders pairs of occupations as the skills they share do; over all pairs. */
export function sharedSkills(occupations: readonly Skilled[]): SharedSkills {
  const having = new Map<string, number[]>();
  const histograms = new Map<number, Uint32Array>();
  const sums = new Map<number, number>();
  const codes = occupations.map(({ code }) => asTreeCode(code));
  for (const [at, { skills }] of occupations.entries()) {
    const common = new Uint16Array(at);
    for (const skill of skills) {
      const before = having.get(skill) ?? [];
      for (const other of before) common[other] = (common[other] ?? 0) + 1;
      before.push(at);
      having.set(skill, before);
    }
    for (const [other, both] of common.entries()) {
      const closeness = occupationCloseness(codes[at] ?? "", codes[other] ?? "");
      const share = both / (skills.size + (occupations[other]?.skills.size ?? 0) - both);
      const histogram = histograms.get(closeness) ?? new Uint32Array(PARTS + 1);
      const part = Math.round(share * PARTS);
      histogram[part] = (histogram[part] ?? 0) + 1;
      histograms.set(closeness, histogram);
      sums.set(closeness, (sums.get(closeness) ?? 0) + share);
    }
  }
  const steps = [...histograms]
    .map(([closeness, histogram]) => {
      const pairs = histogram.reduce((sum, each) => sum + each, 0);
      return { closeness, pairs, shared: (sums.get(closeness) ?? 0) / pairs, histogram };
    })
    .sort((a, b) => b.closeness - a.closeness);
  return {
    steps: steps.map(({ histogram: _, ...step }) => step),
    agreement: agreementOf(steps.map((each) => each.histogram)),
  };
}

/** @param histograms of the shares, the closest first */
function agreementOf(histograms: readonly Uint32Array[]): number | null {
  let compared = 0;
  let agreed = 0;
  for (const [at, closer] of histograms.entries()) {
    for (const farther of histograms.slice(at + 1)) {
      const all = farther.reduce((sum, each) => sum + each, 0);
      let less = 0;
      for (const [part, pairs] of closer.entries()) {
        const equal = farther[part] ?? 0;
        agreed += pairs * (less + equal / 2);
        compared += pairs * all;
        less += equal;
      }
    }
  }
  return compared === 0 ? null : agreed / compared;
}
