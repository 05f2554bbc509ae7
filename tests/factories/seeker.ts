import { DIMENSION_CODES, type DimensionCode } from "#app/domain/abilities/dimension-shape.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import { checkCharacter } from "#app/domain/seekers/citizen-id.ts";
import type { Db } from "#db/client.ts";
import { consents, seekers } from "#db/schema/all.ts";
import { areasOf, JINPING } from "./area.ts";
import { MADE_AT, nextNumber, phoneOf } from "./sequence.ts";

export type Seeker = typeof seekers.$inferSelect;

/** A citizen ID with a right check character in a region that does not exist (990000). */
export function inventedCitizenId(birthDate: string, number: number): string {
  const first17 = `990000${birthDate.replaceAll("-", "")}${String(number % 1000).padStart(3, "0")}`;
  return first17 + checkCharacter(first17);
}

/** The same level on every dimension. */
function evenProfile(level: Level): Record<DimensionCode, Level> {
  return Object.fromEntries(DIMENSION_CODES.map((code) => [code, level])) as Record<DimensionCode, Level>;
}

/** Somebody in 锦屏街道 looking for work, whose profile is filled in and fits most light jobs; without account or counsellor. */
export async function seekerOf(db: Db, overrides: Partial<typeof seekers.$inferInsert> = {}): Promise<Seeker> {
  await areasOf(db);
  const number = nextNumber();
  const [seeker] = await db
    .insert(seekers)
    .values({
      name: `虚构求职者${number}`,
      phone: phoneOf(number),
      birthDate: "1990-05-06",
      sex: number % 2 === 1 ? "male" : "female",
      certificateIssuedOn: "2022-01-01",
      certificateValidUntil: "2031-12-31",
      areaCode: JINPING,
      latitude: 29.66,
      longitude: 121.405,
      abilities: evenProfile(2),
      travelMeans: ["bus", "walk"],
      travelLimitMinutes: 60,
      hoursPerWeekMax: 40,
      hoursPerDayMax: 8,
      shiftsPossible: ["day", "flexible"],
      workingModes: ["on-site", "home", "mixed"],
      kindsWanted: ["vacancy", "sheltered", "relief-base", "home-based"],
      wageWishMonthlyFen: 2600_00,
      education: "junior",
      createdAt: MADE_AT,
      updatedAt: MADE_AT,
      ...overrides,
    })
    .returning();
  if (seeker === undefined) throw new Error("No seeker was made.");
  return seeker;
}

/** A consent of a seeker in force until 2099, or what is asked for. */
export async function consentOf(
  db: Db,
  seeker: Pick<Seeker, "id">,
  purpose: (typeof consents.$inferInsert)["purpose"],
  overrides: Partial<typeof consents.$inferInsert> = {},
): Promise<typeof consents.$inferSelect> {
  const [consent] = await db
    .insert(consents)
    .values({
      seekerId: seeker.id,
      purpose,
      fields: purpose === "employer-contact" ? ["name", "phone"] : [],
      grantedAt: MADE_AT,
      expiresOn: "2099-12-31",
      ...overrides,
    })
    .returning();
  if (consent === undefined) throw new Error("No consent was made.");
  return consent;
}
