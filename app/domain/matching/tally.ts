import { sameReason, type Blocker, type Caution, type Change, type Strength, type Unknown } from "./judgement.ts";
import {
  ASK_WHOM,
  STRENGTH_PARAMS,
  UNKNOWN_PARAMS,
  type BlockerCode,
  type CautionCode,
  type ChangeCode,
  type ParamsOf,
  type Reason,
  type StrengthCode,
  type UnknownCode,
} from "./reasons.ts";
import type { Part } from "./weights.ts";

/** One change that would undo a blocker. */
export function change<Code extends ChangeCode>(code: Code, params: ParamsOf<Code>): Reason<Code> {
  return { code, params };
}

type Places = ReadonlyMap<string, number>;

function placesOf(published: Readonly<Record<string, unknown>>): Places {
  return new Map(Object.keys(published).map((code, index) => [code, index]));
}

const UNKNOWN_PLACES = placesOf(UNKNOWN_PARAMS);
const STRENGTH_PLACES = placesOf(STRENGTH_PARAMS);

/** Sorts by the published order of the codes; what has the same code stays as the rule found it. */
function inOrderOf<T>(places: Places, things: readonly T[], codeOf: (thing: T) => string): T[] {
  return [...things].sort((a, b) => (places.get(codeOf(a)) ?? 0) - (places.get(codeOf(b)) ?? 0));
}

/** The reasons of a judgement, written down while its rules run. */
export class Notes {
  readonly blockers: Blocker[] = [];
  readonly unknowns: Unknown[] = [];
  readonly strengths: Strength[] = [];
  readonly cautions: Caution[] = [];
  readonly wouldFit: Change[] = [];

  block<Code extends BlockerCode>(code: Code, params: ParamsOf<Code>, undoneBy: readonly Change[] = []): void {
    this.blockers.push({ code, params, undoneBy });
    for (const each of undoneBy) if (!this.wouldFit.some((known) => sameReason(known, each))) this.wouldFit.push(each);
  }

  ask<Code extends UnknownCode>(what: Code, params: ParamsOf<Code>): void {
    this.unknowns.push({ what, askWhom: ASK_WHOM[what], params });
  }

  praise<Code extends StrengthCode>(code: Code, params: ParamsOf<Code>): void {
    this.strengths.push({ code, params });
  }

  caution<Code extends CautionCode>(code: Code, params: ParamsOf<Code>): void {
    this.cautions.push({ code, params });
  }

  /** What decides most comes first. */
  unknownsInOrder(): Unknown[] {
    return inOrderOf(UNKNOWN_PLACES, this.unknowns, ({ what }) => what);
  }

  strengthsInOrder(): Strength[] {
    return inOrderOf(STRENGTH_PLACES, this.strengths, ({ code }) => code);
  }
}

/**
 * What the rules find about one pair. Points and whether it is blocked are always kept; `notes` is null while only the
 * score is wanted, and `tally.notes?.…` then costs nothing, so that ranking and explaining run the very same rules.
 */
export class Tally {
  readonly notes: Notes | null;
  blocked = false;
  readonly points: Record<Part, number> = {
    abilities: 0,
    travel: 0,
    occupation: 0,
    pay: 0,
    hours: 0,
    skills: 0,
    accommodations: 0,
  };

  constructor(notes: Notes | null) {
    this.notes = notes;
  }

  score(): number {
    const { abilities, travel, occupation, pay, hours, skills, accommodations } = this.points;
    return abilities + travel + occupation + pay + hours + skills + accommodations;
  }

  /** Keeps so many thousandths of a part's points. */
  steer(part: Part, keeps: number): void {
    this.points[part] = kept(this.points[part], keeps);
  }
}

/** So many thousandths of points, in whole points. */
export function kept(points: number, thousandths: number): number {
  return Math.floor((points * thousandths) / 1000);
}
