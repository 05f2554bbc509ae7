import type { AccommodationCode } from "../abilities/accommodation-shape.ts";

/** The accommodations that matter at a fair: what its place can offer, and what people can ask for when they register. */
export const FAIR_ACCOMMODATIONS = [
  "step-free-access",
  "accessible-toilet",
  "accessible-parking",
  "assistance-dog-welcome",
  "large-print",
  "tactile-audible-guidance",
  "sign-language",
  "captions",
  "text-only-communication",
  "quiet-place",
] as const satisfies readonly AccommodationCode[];

export type FairAccommodation = (typeof FAIR_ACCOMMODATIONS)[number];

/** What the organiser answered for a place; what was not answered is unknown. */
export type PlaceAnswers = Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;

/** What a place offers, what it does not, and what nobody has stated. An answer that is missing is never read as a no. */
export function describePlace(answers: PlaceAnswers): {
  readonly offered: readonly FairAccommodation[];
  readonly lacking: readonly FairAccommodation[];
  readonly unknown: readonly FairAccommodation[];
} {
  return {
    offered: FAIR_ACCOMMODATIONS.filter((code) => answers[code] === "yes"),
    lacking: FAIR_ACCOMMODATIONS.filter((code) => answers[code] === "no"),
    unknown: FAIR_ACCOMMODATIONS.filter((code) => answers[code] === undefined),
  };
}

/** Of a person's accommodations those that can be asked for at a fair. */
export function needsAtFair(needed: readonly AccommodationCode[]): readonly FairAccommodation[] {
  return FAIR_ACCOMMODATIONS.filter((code) => needed.includes(code));
}
