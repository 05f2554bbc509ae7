import { accommodation, isAccommodationCode } from "../abilities/accommodations.ts";
import { describeDemand, describePerson, dimension, isDimensionCode } from "../abilities/dimensions.ts";
import type { Bilingual, Level, WordingLanguage } from "../abilities/scale.ts";
import { isTravelMeans, TRAVEL_PARAMETERS } from "../areas/travel.ts";
import { occupation, occupationGroup } from "../occupations/occupations.ts";
import { isPostingKind, POSTING_KIND_NAMES } from "../postings/kinds.ts";
import { WORKING_MODE_NAMES, WORKING_SHIFT_NAMES } from "../postings/terms.ts";
import { ANSWER_REASON_NAMES, isAnswerReason } from "./answers.ts";
import { EDUCATION_NAMES, isEducation } from "./education.ts";
import type { ReasonParam, ReasonParams } from "./reasons.ts";

type Value = string | number;

/** Placeholders that a reason's wording may use besides its own parameters, and the parameter each is taken from. */
export const DERIVED_VALUES = {
  askAccommodation: "accommodation",
  askDemand: "dimension",
  askPerson: "dimension",
} as const satisfies Readonly<Record<string, ReasonParam>>;

function isLevel(value: Value): value is Level {
  return value === 0 || value === 1 || value === 2 || value === 3;
}

function named<Code extends string>(
  names: Readonly<Record<Code, Bilingual>>,
  value: Value,
  language: WordingLanguage,
): Value {
  const isCode = (text: Value): text is Code => Object.hasOwn(names, text);
  return isCode(value) ? names[value][language] : value;
}

function dimensionValues(params: ReasonParams, language: WordingLanguage): Record<string, Value> {
  const code = params.dimension;
  if (typeof code !== "string" || !isDimensionCode(code)) return {};
  const { name, askEmployer, askPerson } = dimension(code);
  const { ability, demand } = params;
  return {
    dimension: name[language],
    askDemand: askEmployer[language],
    askPerson: askPerson[language],
    ...(ability !== undefined && isLevel(ability) ? { ability: describePerson(code, ability, language) } : {}),
    ...(demand !== undefined && isLevel(demand) ? { demand: describeDemand(code, demand, language) } : {}),
  };
}

function accommodationValues(code: Value | undefined, language: WordingLanguage): Record<string, Value> {
  if (typeof code !== "string" || !isAccommodationCode(code)) return {};
  const { name, askEmployer } = accommodation(code);
  return { accommodation: name[language], askAccommodation: askEmployer[language] };
}

function wordOf(param: string, value: Value, language: WordingLanguage): Value {
  if (typeof value !== "string") return value;
  switch (param) {
    case "kind":
      return isPostingKind(value) ? POSTING_KIND_NAMES[value][language] : value;
    case "means":
      return isTravelMeans(value) ? TRAVEL_PARAMETERS[value].name[language] : value;
    case "mode":
      return named(WORKING_MODE_NAMES, value, language);
    case "shift":
      return named(WORKING_SHIFT_NAMES, value, language);
    case "answerReason":
      return isAnswerReason(value) ? ANSWER_REASON_NAMES[value][language] : value;
    case "education":
      return isEducation(value) ? EDUCATION_NAMES[value][language] : value;
    case "occupation":
      return (occupation(value) ?? occupationGroup(value))?.name[language] ?? value;
    default:
      return value;
  }
}

/**
 * The values that fill the placeholders of a reason's wording: codes become words, figures and dates stay as they are
 * (the catalogue formats them). Use with `reasonKey`: `t(reasonKey(code, "seeker"), reasonValues(params, language))`.
 */
export function reasonValues(params: ReasonParams, language: WordingLanguage): Record<string, Value> {
  const words = Object.entries(params).map(([param, value]) => [param, wordOf(param, value, language)] as const);
  return {
    ...Object.fromEntries(words),
    ...dimensionValues(params, language),
    ...accommodationValues(params.accommodation, language),
  };
}
