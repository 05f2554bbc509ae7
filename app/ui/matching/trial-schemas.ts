import { z } from "zod";
import { ACCOMMODATION_CODES, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { type AbilityProfile, DIMENSION_CODES, type DimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import { TRAVEL_MEANS } from "#app/domain/areas/travel.ts";
import { changeFromText } from "#app/domain/matching/change-text.ts";
import { EDUCATION_STEPS } from "#app/domain/matching/education.ts";
import type { PostingTrial } from "#app/domain/matching/try-on-posting.ts";
import type { SeekerTrial } from "#app/domain/matching/try-on-seeker.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import { moneyFen, tenths, wholeNumber } from "#app/domain/typed-values.ts";
import { yuanText } from "../forms/text-fields.tsx";

/**
 * What is tried, as a form holds it and as the rules read it. Both ways are here, so that a form nobody has touched says what
 * is so (test).
 */

/** The values a form starts with, by field name. */
export type TrialValues = Record<string, string | string[]>;

const some = <T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).default([]);
const LEVELS: Readonly<Record<string, Level>> = { "0": 0, "1": 1, "2": 2, "3": 3 };
const SKILL_LETTERS = 1000;
const WEEK_HOURS = 168;
const DAY_HOURS = 24;
const minutesOf = (hours: number | undefined) => (hours === undefined ? null : Math.round(hours * 60));
const hoursText = (minutes: number | null) => (minutes === null ? "" : String(Math.round(minutes / 6) / 10));
const numberText = (value: number | null) => (value === null ? "" : String(value));

/** The field of one dimension, and of one accommodation. */
export const levelField = (code: DimensionCode) => `level-${code}`;
export const answerField = (code: AccommodationCode) => `offer-${code}`;

const levelShape = Object.fromEntries(
  DIMENSION_CODES.map((code) => [levelField(code), z.enum(["0", "1", "2", "3"]).optional()]),
);
const answerShape = Object.fromEntries(
  ACCOMMODATION_CODES.map((code) => [answerField(code), z.enum(["yes", "no"]).optional()]),
);

function profileIn(typed: Readonly<Record<string, unknown>>): AbilityProfile {
  return Object.fromEntries(
    DIMENSION_CODES.flatMap((code) => {
      const level = LEVELS[String(typed[levelField(code)])];
      return level === undefined ? [] : [[code, level]];
    }),
  );
}

function profileValues(profile: AbilityProfile): TrialValues {
  return Object.fromEntries(DIMENSION_CODES.map((code) => [levelField(code), String(profile[code] ?? "")]));
}

const change = z
  .string()
  .max(100)
  .optional()
  .transform((text) => (text === undefined ? null : changeFromText(text)));

export const seekerTrialSchema = z
  .object({
    ...levelShape,
    looking: z.boolean().default(false),
    means: some(TRAVEL_MEANS),
    limit: wholeNumber({ min: 0, max: 240 }).optional(),
    guardian: wholeNumber({ min: 0, max: 240 }).optional(),
    week: tenths({ min: 0, max: WEEK_HOURS }).optional(),
    day: tenths({ min: 0, max: DAY_HOURS }).optional(),
    shifts: some(WORKING_SHIFTS),
    modes: some(WORKING_MODES),
    kinds: some(POSTING_KINDS),
    wage: moneyFen().optional(),
    needs: some(ACCOMMODATION_CODES),
    education: z.enum(EDUCATION_STEPS).optional(),
    skills: z.array(z.string().max(SKILL_LETTERS)).default([]),
    change,
  })
  .transform((typed) => ({
    change: typed.change,
    trial: {
      lookingForWork: typed.looking,
      abilities: profileIn(typed),
      accommodationsNeeded: typed.needs,
      travelMeans: typed.means,
      travelLimitMinutes: typed.limit ?? null,
      guardianTravelMinutes: typed.guardian ?? null,
      weeklyMinutesMax: minutesOf(typed.week),
      dailyMinutesMax: minutesOf(typed.day),
      shiftsPossible: typed.shifts,
      workingModes: typed.modes,
      kindsWanted: typed.kinds,
      wageWishMonthlyFen: typed.wage ?? null,
      education: typed.education ?? null,
      skills: typed.skills,
    } satisfies SeekerTrial,
  }));

export function seekerTrialValues(trial: SeekerTrial): TrialValues {
  return {
    ...profileValues(trial.abilities),
    looking: trial.lookingForWork ? "on" : "",
    means: [...trial.travelMeans],
    limit: numberText(trial.travelLimitMinutes),
    guardian: numberText(trial.guardianTravelMinutes),
    week: hoursText(trial.weeklyMinutesMax),
    day: hoursText(trial.dailyMinutesMax),
    shifts: [...trial.shiftsPossible],
    modes: [...trial.workingModes],
    kinds: [...trial.kindsWanted],
    wage: yuanText(trial.wageWishMonthlyFen),
    needs: [...trial.accommodationsNeeded],
    education: trial.education ?? "",
    skills: [...trial.skills],
  };
}

export const postingTrialSchema = z
  .object({
    ...levelShape,
    ...answerShape,
    week: tenths({ min: 0, max: WEEK_HOURS }).optional(),
    day: tenths({ min: 0, max: DAY_HOURS }).optional(),
    shift: z.enum(WORKING_SHIFTS).optional(),
    mode: z.enum(WORKING_MODES).optional(),
    pay: moneyFen().optional(),
    education: z.enum(EDUCATION_STEPS).optional(),
    change,
  })
  .transform((typed) => ({
    change: typed.change,
    trial: {
      demands: profileIn(typed),
      accommodations: answersIn(typed),
      weeklyMinutes: minutesOf(typed.week),
      dailyMinutes: minutesOf(typed.day),
      shift: typed.shift ?? null,
      workingMode: typed.mode ?? null,
      payMinFen: typed.pay ?? null,
      education: typed.education ?? null,
    } satisfies PostingTrial,
  }));

function answersIn(typed: Readonly<Record<string, unknown>>): PostingTrial["accommodations"] {
  return Object.fromEntries(
    ACCOMMODATION_CODES.flatMap((code) => {
      const answer = typed[answerField(code)];
      return answer === "yes" || answer === "no" ? [[code, answer]] : [];
    }),
  );
}

export function postingTrialValues(trial: PostingTrial): TrialValues {
  return {
    ...profileValues(trial.demands),
    ...Object.fromEntries(ACCOMMODATION_CODES.map((code) => [answerField(code), trial.accommodations[code] ?? ""])),
    week: hoursText(trial.weeklyMinutes),
    day: hoursText(trial.dailyMinutes),
    shift: trial.shift ?? "",
    mode: trial.workingMode ?? "",
    pay: yuanText(trial.payMinFen),
    education: trial.education ?? "",
  };
}
