import type { Bilingual } from "../abilities/scale.ts";
import { isoDateOf, plusDays, type IsoDate } from "../dates.ts";

/** What a step of one-on-one guidance 一对一服务 was, or is to be. */
export const GUIDANCE_KINDS = ["call", "visit", "office", "referral", "follow-up", "note"] as const;

export type GuidanceKind = (typeof GUIDANCE_KINDS)[number];

export const GUIDANCE_KIND_NAMES: Readonly<Record<GuidanceKind, Bilingual>> = {
  call: { zh: "电话", en: "Call" },
  visit: { zh: "入户走访", en: "Home visit" },
  office: { zh: "来办公室", en: "At the office" },
  referral: { zh: "推荐上岗", en: "Referral" },
  "follow-up": { zh: "上岗回访", en: "Follow-up" },
  note: { zh: "记事", en: "Note" },
};

/** Whether an entry was written down on a later day than it speaks of: then its day is known, its hour is not. */
export function writtenLater(entry: { readonly doneAt: Date | null; readonly createdAt: Date }): boolean {
  return entry.doneAt !== null && isoDateOf(entry.doneAt) < isoDateOf(entry.createdAt);
}

/**
 * Days after the first day of work on which somebody asks how it goes: the first week, when most who leave do so; the
 * first wage; the end of the usual probation (劳动合同法 art. 19). The office's practice, not a rule of law.
 */
export const FOLLOW_UP_DAYS = [7, 30, 90] as const;

/** When to ask after a placement, and what the entry says. Dates that lie before `today` are left out. */
export function placementFollowUps(
  startsOn: IsoDate,
  today: IsoDate,
): readonly { readonly dueOn: IsoDate; readonly text: string }[] {
  return FOLLOW_UP_DAYS.map((days) => ({
    dueOn: plusDays(startsOn, days),
    text: `上岗满 ${days} 天：回访本人和单位，问工作、工资、社保。`,
  })).filter(({ dueOn }) => dueOn >= today);
}
