import type { Bilingual } from "../abilities/scale.ts";

/** Where the work is done. */
export const WORKING_MODES = ["on-site", "home", "mixed"] as const;
export type WorkingMode = (typeof WORKING_MODES)[number];

export const WORKING_MODE_NAMES: Readonly<Record<WorkingMode, Bilingual>> = {
  "on-site": { zh: "到单位上班", en: "At the workplace" },
  home: { zh: "在家做", en: "At home" },
  mixed: { zh: "一部分在家", en: "Partly at home" },
};

/** When the work is done. */
export const WORKING_SHIFTS = ["day", "two-shift", "three-shift", "night", "flexible"] as const;
export type WorkingShift = (typeof WORKING_SHIFTS)[number];

export const WORKING_SHIFT_NAMES: Readonly<Record<WorkingShift, Bilingual>> = {
  day: { zh: "白班", en: "Day shift" },
  "two-shift": { zh: "两班倒", en: "Two shifts" },
  "three-shift": { zh: "三班倒", en: "Three shifts" },
  night: { zh: "夜班", en: "Night shift" },
  flexible: { zh: "时间灵活", en: "Flexible hours" },
};

/**
 * Social insurances and the housing fund. The five insurances (五险) are owed by law for an employee; work injury is paid
 * by the employer alone (社会保险法).
 */
export const INSURANCES = ["pension", "medical", "unemployment", "work-injury", "maternity", "housing-fund"] as const;
export type Insurance = (typeof INSURANCES)[number];

export const INSURANCE_NAMES: Readonly<Record<Insurance, Bilingual>> = {
  pension: { zh: "养老保险", en: "Pension" },
  medical: { zh: "医疗保险", en: "Medical" },
  unemployment: { zh: "失业保险", en: "Unemployment" },
  "work-injury": { zh: "工伤保险", en: "Work injury" },
  maternity: { zh: "生育保险", en: "Maternity" },
  "housing-fund": { zh: "住房公积金", en: "Housing fund" },
};

/** The five insurances that an ad means by 五险. */
export const FIVE_INSURANCES: readonly Insurance[] = ["pension", "medical", "unemployment", "work-injury", "maternity"];
