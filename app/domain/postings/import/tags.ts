import { readNestedList, textsOf } from "./nested-list.ts";
import { type Education, holdsControl, readEducation, readExperience, readHeadcount } from "./read-terms.ts";

/** What a job board's tags say; null or empty where they say nothing of it. */
export interface TagFacts {
  readonly benefits: readonly string[];
  readonly placeText: string | null;
  readonly experienceYearsMin: number | null;
  readonly education: Education | null;
  readonly headcount: number | null;
  /** As written: `09-03` has no year, so it is no date. */
  readonly postedText: string | null;
  /** Languages with their level, and fields of study. */
  readonly skills: readonly string[];
}

const POSTED = /^(?=\D{0,20}\d)(.{1,40})发布$/;
const HEADCOUNT = /^招.*人$/;
const EXPERIENCE = /经验$|^在读|^应届/;
const EDUCATION = /^(?:小学|初中|高中|中专|中技|职高|技校|大专|专科|本科|硕士|博士|学历不限|不限学历)/;

/**
 * Reads the `标签` column of 51job's layout: a list of two lists, the benefits and the terms. The terms come without
 * names; each is known by its form, the place by standing first.
 *
 * A plain list with separators (`五险一金、包吃`) is read as benefits. @returns undefined where the text is neither
 */
export function readTags(text: string): TagFacts | undefined {
  if (!/^\s*[[(]/.test(text)) return { ...NOTHING, benefits: splitPlain(text) };
  const list = readNestedList(text);
  // a list can spell with escapes what no cell may hold
  if (list === undefined || textsOf(list).some(holdsControl)) return undefined;
  const [first, second, ...more] = list;
  if (typeof first !== "object" || typeof second !== "object" || more.length > 0) {
    return { ...NOTHING, benefits: unique(textsOf(list)) };
  }
  return { ...NOTHING, ...readTerms(textsOf(second)), benefits: unique(textsOf(first)) };
}

const NOTHING: TagFacts = {
  benefits: [],
  placeText: null,
  experienceYearsMin: null,
  education: null,
  headcount: null,
  postedText: null,
  skills: [],
};

function readTerms(terms: readonly string[]): Partial<TagFacts> {
  const facts: { -readonly [Key in keyof TagFacts]?: TagFacts[Key] } = {};
  const skills: string[] = [];
  for (const [index, written] of terms.entries()) {
    const term = written.trim();
    const posted = POSTED.exec(term)?.[1];
    if (term === "") continue;
    if (posted !== undefined) facts.postedText = posted;
    else if (HEADCOUNT.test(term)) facts.headcount = valueOf(readHeadcount(term));
    else if (EXPERIENCE.test(term)) facts.experienceYearsMin = valueOf(readExperience(term));
    else if (EDUCATION.test(term)) facts.education = valueOf(readEducation(term));
    else if (index === 0) facts.placeText = term;
    else skills.push(term);
  }
  return { ...facts, skills: unique(skills) };
}

function valueOf<T>(reading: { readonly status: string; readonly value?: T }): T | null {
  return reading.value ?? null;
}

function splitPlain(text: string): readonly string[] {
  return unique(text.split(/[、,，;；|｜\n]+/).map((item) => item.trim()));
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ""))];
}
