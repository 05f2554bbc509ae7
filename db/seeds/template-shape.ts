import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { DimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import type { WorkingMode, WorkingShift } from "#app/domain/postings/terms.ts";
import type { Industry } from "./employer-data.ts";
import type { WorkProfile } from "./posting-profiles.ts";

/** What a kind of posting says; employers in `industries` have some of theirs. */
export interface PostingTemplate {
  readonly title: string;
  /** Code of the occupation taxonomy. */
  readonly occupation: string;
  readonly industries: readonly (Industry | "any")[];
  readonly profile: WorkProfile;
  readonly demands?: Readonly<Partial<Record<DimensionCode, Level>>>;
  readonly duties: string;
  /** Yuan a month or an hour; fen a piece. */
  readonly pay: {
    readonly per: "month" | "hour" | "piece";
    readonly least: number;
    readonly most: number;
    readonly note?: string;
  };
  readonly weeklyHours?: number;
  readonly shift?: WorkingShift;
  readonly mode?: WorkingMode;
  /** What employers with such work mostly can offer, and what they cannot. */
  readonly offers?: readonly AccommodationCode[];
  readonly cannot?: readonly AccommodationCode[];
  readonly skills?: readonly string[];
  readonly education?: "none" | "primary" | "junior" | "senior" | "college" | "bachelor";
  readonly experienceYears?: number;
}
