import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { DIMENSION_CODES, type DimensionCode } from "#app/domain/abilities/dimension-shape.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import type { TravelMeans } from "#app/domain/areas/travel.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { WorkingMode } from "#app/domain/postings/terms.ts";
import type { FullProfile } from "./posting-profiles.ts";

/**
 * People by what they can do and what they need for it. Nothing here follows from a category or grade of a certificate:
 * those are drawn apart, and the same archetype has all of them.
 */
export interface Archetype {
  readonly weight: number;
  readonly abilities: FullProfile;
  readonly needs: readonly AccommodationCode[];
  /** Needed by some of them. */
  readonly sometimesNeeds?: readonly AccommodationCode[];
  readonly travel: readonly (readonly TravelMeans[])[];
  readonly travelMinutes: readonly [number, number];
  readonly weeklyHours: readonly number[];
  readonly kinds: readonly PostingKind[];
  readonly modes: readonly WorkingMode[];
  /** Yuan a month. */
  readonly wage: readonly [number, number];
  readonly occupations: readonly string[];
  readonly skills: readonly string[];
  readonly education: readonly ("none" | "primary" | "junior" | "senior" | "college" | "bachelor")[];
  readonly guardian?: true;
}

/** The same level everywhere, but for what is said. */
export function abilities(level: Level, other: Readonly<Partial<Record<DimensionCode, Level>>>): FullProfile {
  return Object.fromEntries(DIMENSION_CODES.map((code) => [code, other[code] ?? level])) as Record<
    DimensionCode,
    Level
  >;
}

export const OPEN: readonly PostingKind[] = ["vacancy", "home-based"];
export const ANY_KIND: readonly PostingKind[] = ["vacancy", "sheltered", "relief-base", "home-based"];
export const OUT: readonly WorkingMode[] = ["on-site", "mixed"];
export const ANYWHERE: readonly WorkingMode[] = ["on-site", "home", "mixed"];

export const PACKING = ["6-31-05-00", "5-05-06-01", "6-07-02-00"];
export const ASSEMBLY = ["6-20-01.light-assembly", "6-24-03-01", "6-25-04-07"];
export const DESK_WORK = ["3-01-02-05", "4-07-02-03.online", "4-04-05-05", "4-13-01-06"];
export const CRAFTS = ["6-09-03-17", "5-05-06-05", "6-05-01-06"];
export const CLEANING = ["4-09-08-01", "4-03-02.dishwasher", "4-10-02-02"];
