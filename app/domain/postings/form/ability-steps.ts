import { z } from "zod";
import { ACCOMMODATION_CODES, type AccommodationCode } from "../../abilities/accommodations.ts";
import {
  type AbilityProfile,
  type DimensionCode,
  type DimensionGroup,
  DIMENSIONS,
} from "../../abilities/dimensions.ts";
import type { Level } from "../../abilities/scale.ts";
import type { PostingContent } from "../content.ts";
import type { TypedFields } from "./typed-fields.ts";

const LEVELS: Readonly<Record<string, Level>> = { "0": 0, "1": 1, "2": 2, "3": 3 };

/** The codes of one group of demands, in their published order. */
export function demandsOf(group: DimensionGroup): readonly DimensionCode[] {
  return DIMENSIONS.filter((each) => each.group === group).map(({ code }) => code);
}

/**
 * One group of demands: a level 0 to 3 each, or `unknown`. A question left out counts as `unknown` too, so that passing by
 * never states anything. Gives the answers of this group only; the others are kept by `mergeDemands`.
 */
export function demandsSchema(group: DimensionGroup) {
  const answer = z.enum(["0", "1", "2", "3", "unknown"]).optional();
  return z
    .object({ demands: z.object(Object.fromEntries(demandsOf(group).map((code) => [code, answer]))).default({}) })
    .transform(({ demands }): { readonly demands: AbilityProfile } => ({
      demands: Object.fromEntries(
        demandsOf(group).flatMap((code): [DimensionCode, Level][] => {
          const level = LEVELS[demands[code] ?? "unknown"];
          return level === undefined ? [] : [[code, level]];
        }),
      ),
    }));
}

/** The whole profile with the answers of one group put in place of what was known of that group. */
export function mergeDemands(known: AbilityProfile, group: DimensionGroup, answers: AbilityProfile): AbilityProfile {
  const asked: readonly string[] = demandsOf(group);
  const others = Object.entries(known).filter(([code]) => !asked.includes(code));
  return { ...Object.fromEntries(others), ...answers };
}

export function demandsFields(group: DimensionGroup, { demands }: PostingContent): TypedFields {
  return Object.fromEntries(
    demandsOf(group).map((code) => [`demands.${code}`, demands[code]?.toString() ?? "unknown"]),
  );
}

/** What the employer can do to make the work possible: `yes`, `no`, or `unknown`. */
export const offersSchema = z
  .object({
    offers: z
      .object(
        Object.fromEntries(ACCOMMODATION_CODES.map((code) => [code, z.enum(["yes", "no", "unknown"]).optional()])),
      )
      .default({}),
  })
  .transform(({ offers }): Pick<PostingContent, "accommodations"> => ({
    accommodations: Object.fromEntries(
      ACCOMMODATION_CODES.flatMap((code): [AccommodationCode, "yes" | "no"][] => {
        const answer = offers[code];
        return answer === "yes" || answer === "no" ? [[code, answer]] : [];
      }),
    ),
  }));

export function offersFields({ accommodations }: PostingContent): TypedFields {
  return Object.fromEntries(ACCOMMODATION_CODES.map((code) => [`offers.${code}`, accommodations[code] ?? "unknown"]));
}
