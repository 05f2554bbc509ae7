import { FIVE_INSURANCES } from "#app/domain/postings/terms.ts";
import type { Db } from "#db/client.ts";
import { postings } from "#db/schema/all.ts";
import { areasOf, JINPING } from "./area.ts";
import { organisationOf } from "./organisation.ts";
import { MADE_AT, nextNumber } from "./sequence.ts";

export type Posting = typeof postings.$inferSelect;

/** A light seated job, every demand stated: who finds fault with it has asked for something particular. */
const LIGHT_DEMANDS: Posting["demands"] = {
  sight: 1,
  hearing: 0,
  speech: 0,
  "hand-use": 1,
  lifting: 0,
  reaching: 1,
  sitting: 1,
  standing: 0,
  walking: 0,
  "climbing-steps": 0,
  reading: 0,
  writing: 0,
  counting: 0,
  memory: 0,
  focus: 0,
  "following-steps": 0,
  pace: 0,
  pressure: 0,
  teamwork: 0,
  strangers: 0,
  temperature: 0,
  noise: 1,
  heights: 0,
  "shift-work": 0,
};

/** A published vacancy with everything stated; its organisation is made where none is given. */
export async function postingOf(db: Db, overrides: Partial<typeof postings.$inferInsert> = {}): Promise<Posting> {
  await areasOf(db);
  const number = nextNumber();
  const organisationId = overrides.organisationId ?? (await organisationOf(db)).id;
  const [posting] = await db
    .insert(postings)
    .values({
      kind: "vacancy",
      status: "published",
      title: `包装工${number}`,
      description: "把产品装进盒子里，坐着做，有师傅带。",
      areaCode: JINPING,
      placeText: "锦屏街道",
      address: `虚构路 ${number} 号`,
      latitude: 29.663,
      longitude: 121.4023,
      workingMode: "on-site",
      employment: "full-time",
      weeklyHours: 40,
      dailyHours: 8,
      shift: "day",
      hoursText: "8:00–16:30",
      payPeriod: "month",
      payMinFen: 2800_00,
      payMaxFen: 3500_00,
      insurance: FIVE_INSURANCES,
      headcount: 2,
      demands: LIGHT_DEMANDS,
      accommodations: { "step-free-access": "yes", "seat-at-workplace": "yes", "sign-language": "no" },
      education: "none",
      experienceYearsMin: 0,
      countsTowardQuota: true,
      createdAt: MADE_AT,
      updatedAt: MADE_AT,
      submittedAt: MADE_AT,
      publishedAt: MADE_AT,
      lastConfirmedAt: MADE_AT,
      ...overrides,
      organisationId,
    })
    .returning();
  if (posting === undefined) throw new Error("No posting was made.");
  return posting;
}
