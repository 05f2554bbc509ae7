import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { DimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";

/** What can be asked for in people, each as one value that documents hold and queries name. */
export const seekerTag = {
  ability: (dimension: DimensionCode, atLeast: Level) => `ability:${dimension}>=${atLeast}`,
  needs: (code: AccommodationCode) => `needs:${code}`,
  kind: (kind: PostingKind) => `kind:${kind}`,
  occupation: (code: string) => `occupation:${code}`,
  group: (code: string) => `group:${code}`,
  town: (code: string) => `town:${code}`,
  counsellor: (accountId: number) => `counsellor:${accountId}`,
} as const;

/** The days up to which something was agreed to, by name. */
export const seekerDay = {
  /** To be found by employers without a name. */
  employers: "employers",
  /** To tell one employer of accommodations. */
  adjustments: (organisationId: number) => `adjustments-${organisationId}`,
} as const;
