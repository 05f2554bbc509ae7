import type { Bilingual } from "../abilities/scale.ts";

/** Steps of schooling, lowest first. */
export const EDUCATION_STEPS = [
  "none",
  "primary",
  "junior",
  "senior",
  "college",
  "bachelor",
  "master",
  "doctor",
] as const;
export type Education = (typeof EDUCATION_STEPS)[number];

export const EDUCATION_NAMES: Readonly<Record<Education, Bilingual>> = {
  none: { zh: "没上过学", en: "no schooling" },
  primary: { zh: "小学", en: "primary school" },
  junior: { zh: "初中", en: "junior secondary school" },
  senior: { zh: "高中或中专", en: "senior or vocational secondary school" },
  college: { zh: "大专", en: "college" },
  bachelor: { zh: "本科", en: "a bachelor’s degree" },
  master: { zh: "硕士", en: "a master’s degree" },
  doctor: { zh: "博士", en: "a doctorate" },
};

/** The same as what a posting asks for. */
export const DEMANDED_EDUCATION_NAMES: Readonly<Record<Education, Bilingual>> = {
  ...EDUCATION_NAMES,
  none: { zh: "不限学历", en: "any schooling" },
};

export function isEducation(text: string): text is Education {
  return EDUCATION_STEPS.some((each) => each === text);
}

/** How many steps of schooling `held` lies below `asked`; 0 or less: enough. */
export function stepsBelow(held: Education, asked: Education): number {
  return EDUCATION_STEPS.indexOf(asked) - EDUCATION_STEPS.indexOf(held);
}
