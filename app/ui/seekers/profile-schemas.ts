import { z } from "zod";
import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodations.ts";
import { DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import { TRAVEL_MEANS } from "#app/domain/areas/travel.ts";
import { EDUCATION_STEPS } from "#app/domain/matching/education.ts";
import { isOccupationCode, occupationGroup } from "#app/domain/occupations/occupations.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import type { AbilityStep, ProfileChanges } from "#app/domain/seekers/profile.ts";
import { isoDateIfGiven, moneyFen, wholeNumber } from "#app/domain/typed-values.ts";

/**
 * What is typed on each page of the profile, read into what the profile then says. Everything but the name may stay
 * empty: nobody has to say more than they want to.
 */

const text = (max: number) => z.string().trim().max(max).optional();
const some = <T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).default([]);
const occupations = z
  .array(z.string().refine((code) => isOccupationCode(code) || occupationGroup(code) !== undefined))
  .default([]);
const oneMore = z.string().refine(isOccupationCode).optional();
const both = (list: readonly string[], added: string | undefined) => [...new Set([...list, ...(added ? [added] : [])])];

export const aboutSchema = z
  .object({
    name: z.string().trim().max(40),
    phone: text(30),
    birthDate: isoDateIfGiven(),
    sex: z.enum(["female", "male"]).optional(),
    looking: z.enum(["yes", "no"]),
  })
  .transform(({ name, phone, birthDate, sex, looking }): ProfileChanges => ({
    name,
    phone: phone ?? null,
    birthDate: birthDate ?? null,
    sex: sex ?? null,
    lookingForWork: looking === "yes",
  }));

export const certificateSchema = z.object({
  citizenId: text(40),
  certificateNumber: text(40),
  issuedOn: isoDateIfGiven(),
  validUntil: isoDateIfGiven(),
});

export const travelSchema = z
  .object({
    areaCode: text(60),
    address: text(100),
    travelMeans: some(TRAVEL_MEANS),
    travelLimitMinutes: wholeNumber({ min: 0, max: 240 }).optional(),
  })
  .transform(({ areaCode, address, travelMeans, travelLimitMinutes }): ProfileChanges => ({
    areaCode: areaCode ?? null,
    address: address ?? null,
    travelMeans,
    travelLimitMinutes: travelLimitMinutes ?? null,
  }));

const LEVELS: Readonly<Record<string, Level>> = { "0": 0, "1": 1, "2": 2, "3": 3 };

/** One answer a dimension; `unknown` and no answer at all are the same. */
export function abilitySchema(step: AbilityStep) {
  const asked = DIMENSIONS.filter(({ group }) => group === step);
  const answer = z.enum(["0", "1", "2", "3", "unknown"]).optional();
  return z.record(z.string(), z.unknown()).transform((typed, context): ProfileChanges => {
    const levels = asked.map(({ code }) => {
      const read = answer.safeParse(typed[code]);
      if (!read.success) context.addIssue({ code: "custom", path: [code], message: "site:form.notChoice" });
      return [code, LEVELS[read.data ?? "unknown"] ?? null] as const;
    });
    return { abilities: Object.fromEntries(levels) };
  });
}

export const needsSchema = z
  .object({
    place: some(ACCOMMODATION_CODES),
    communication: some(ACCOMMODATION_CODES),
    time: some(ACCOMMODATION_CODES),
  })
  .transform(({ place, communication, time }): ProfileChanges => ({
    accommodationsNeeded: ACCOMMODATION_CODES.filter((code) => [...place, ...communication, ...time].includes(code)),
  }));

export const hoursSchema = z
  .object({
    hoursPerDayMax: wholeNumber({ min: 1, max: 12 }).optional(),
    hoursPerWeekMax: wholeNumber({ min: 1, max: 60 }).optional(),
    shiftsPossible: some(WORKING_SHIFTS),
    workingModes: some(WORKING_MODES),
  })
  .transform(({ hoursPerDayMax, hoursPerWeekMax, shiftsPossible, workingModes }): ProfileChanges => ({
    hoursPerDayMax: hoursPerDayMax ?? null,
    hoursPerWeekMax: hoursPerWeekMax ?? null,
    shiftsPossible,
    workingModes,
  }));

export const wishesSchema = z
  .object({
    kindsWanted: some(POSTING_KINDS),
    wage: moneyFen().optional(),
    occupations,
    more: oneMore,
  })
  .transform(({ kindsWanted, wage, occupations: chosen, more }): ProfileChanges => ({
    kindsWanted,
    wageWishMonthlyFen: wage ?? null,
    occupationsWanted: both(chosen, more),
  }));

export const notWantedSchema = z
  .object({ occupations, more: oneMore })
  .transform(({ occupations: chosen, more }): ProfileChanges => ({ occupationsRefused: both(chosen, more) }));

export const skillsSchema = z
  .object({ education: z.enum(EDUCATION_STEPS).optional(), skills: text(1000) })
  .transform(({ education, skills = "" }): ProfileChanges => ({
    education: education ?? null,
    skills: [...new Set(skills.split(/[\n,，、;；]/).map((each) => each.trim()))].filter((each) => each !== ""),
  }));

export const guardianSchema = z
  .object({
    name: text(40),
    guardianPhone: text(30),
    relation: text(20),
    kinds: some(POSTING_KINDS),
    travelMinutes: wholeNumber({ min: 0, max: 240 }).optional(),
  })
  .transform(({ name, guardianPhone, relation, kinds, travelMinutes }): ProfileChanges => ({
    guardianName: name ?? null,
    guardianPhone: guardianPhone ?? null,
    guardianRelation: relation ?? null,
    guardianLimits:
      kinds.length === 0 && travelMinutes === undefined
        ? null
        : {
            ...(kinds.length === 0 ? {} : { kinds }),
            ...(travelMinutes === undefined ? {} : { travelMinutes }),
          },
  }));

export const trainingSchema = z.object({
  title: z.string().trim().max(80),
  provider: text(80),
  finishedOn: isoDateIfGiven(),
  skill: text(60),
});

export const workSchema = z.object({
  title: z.string().trim().max(60),
  occupationCode: oneMore,
  employer: text(80),
  from: isoDateIfGiven(),
  to: isoDateIfGiven(),
});

export const consentSchema = z.object({
  purpose: z.enum(["employer-anonymous-view", "employer-adjustments"]),
  organisationId: wholeNumber({ min: 1, max: 999_999_999 }).optional(),
  days: z.enum(["90", "180", "365"]),
});

export const mandateSchema = z.object({
  liaisonId: wholeNumber({ min: 1, max: 999_999_999 }),
  days: z.enum(["90", "180", "365"]),
  personAgreed: z.boolean().default(false),
});

export const registerSchema = z.object({
  name: z.string().trim().max(40),
  phone: text(30),
  citizenId: text(40),
  areaCode: text(60),
  personAgreed: z.boolean().default(false),
});
