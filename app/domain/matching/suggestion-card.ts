import { isAccommodationCode, type AccommodationCode } from "../abilities/accommodations.ts";
import { isTravelMeans, type TravelMeans } from "../areas/travel.ts";
import type { Judgement, Strength, Unknown } from "./judgement.ts";
import type { UnknownCode } from "./reasons.ts";

/** The way to work as a card says it: first of all whether there is any. */
export type Way =
  | { readonly sort: "at-home" }
  | { readonly sort: "minutes"; readonly minutes: number; readonly means: TravelMeans; readonly beyondLimit: boolean }
  | { readonly sort: "another-city" }
  | { readonly sort: "ask" };

/** A reason of a card: one of the judgement's, or several of one sort taken together. */
export type CardReason =
  | Strength
  | { readonly code: "needs-offered"; readonly accommodations: readonly AccommodationCode[] }
  | { readonly code: "demands-met"; readonly amount: number; readonly all: boolean };

/** What a list tells of a judgement: as much as can be taken in within five seconds. */
export interface SuggestionCard {
  /** Null where the judgement says nothing of the way, as older ones may. */
  readonly way: Way | null;
  /** The strongest, at most three. */
  readonly reasons: readonly CardReason[];
  /** What decides most of all that must be asked. */
  readonly question: Unknown | null;
  /** How many questions there are besides. */
  readonly moreQuestions: number;
}

const REASONS_SHOWN = 3;

const ASKS_ABOUT_THE_WAY: readonly UnknownCode[] = [
  "place-unknown",
  "home-unknown",
  "means-unknown",
  "travel-limit-unknown",
];

const ASKS_ABOUT_ABILITIES: readonly UnknownCode[] = [
  "ability-unknown",
  "demand-unknown",
  "accommodation-might-help",
  "gap-may-be-lifted",
];

/**
 * The judgement of one pair in short: the way, the two or three strongest reasons, the first question. What the card shows
 * by itself (the way) is no reason again; accommodations that are needed and offered, and demands that are met, are taken
 * together. No figure of the score is among them.
 */
export function suggestionCard(judgement: Judgement): SuggestionCard {
  const [question = null, ...others] = judgement.unknowns;
  return {
    way: wayOf(judgement),
    reasons: reasonsOf(judgement).slice(0, REASONS_SHOWN),
    question,
    moreQuestions: others.length,
  };
}

function wayOf({ strengths, blockers, unknowns }: Judgement): Way | null {
  if (strengths.some(({ code }) => code === "at-home")) return { sort: "at-home" };
  if (blockers.some(({ code }) => code === "another-city")) return { sort: "another-city" };
  const beyondLimit = blockers.some(({ code }) => code === "too-far" || code === "guardian-travel");
  const journey = [...blockers, ...strengths].find(({ code }) => code === "too-far" || code === "near")?.params;
  if (typeof journey?.minutes === "number" && typeof journey.means === "string" && isTravelMeans(journey.means)) {
    return { sort: "minutes", minutes: journey.minutes, means: journey.means, beyondLimit };
  }
  const asked = unknowns.some(
    ({ what, params }) => ASKS_ABOUT_THE_WAY.includes(what) || params.accommodation === "transport",
  );
  return asked ? { sort: "ask" } : null;
}

function reasonsOf({ strengths, unknowns, blockers }: Judgement): CardReason[] {
  const reasons: CardReason[] = [];
  const offered = strengths.flatMap(({ code, params: { accommodation } }) =>
    code === "accommodation-offered" && typeof accommodation === "string" && isAccommodationCode(accommodation)
      ? [accommodation]
      : [],
  );
  for (const strength of strengths) {
    switch (strength.code) {
      case "at-home":
      case "near":
      case "demand-met":
      case "demand-met-with-accommodation":
        break;
      case "accommodation-offered":
        if (!reasons.some(({ code }) => code === "needs-offered")) {
          reasons.push({ code: "needs-offered", accommodations: offered });
        }
        break;
      default:
        reasons.push(strength);
    }
  }
  const amount = strengths.filter(({ code }) => code.startsWith("demand-met")).length;
  const all =
    !unknowns.some(({ what }) => ASKS_ABOUT_ABILITIES.includes(what)) &&
    !blockers.some(({ code }) => code === "ability-below-demand");
  return amount === 0 ? reasons : [...reasons, { code: "demands-met", amount, all }];
}
