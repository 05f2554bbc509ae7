import { creditCodeCheckCharacter } from "#app/domain/employers/credit-code.ts";
import { ORGANISATION_KIND_NAMES } from "#app/domain/employers/organisation.ts";
import type { Db } from "#db/client.ts";
import { organisations } from "#db/schema/all.ts";
import { areasOf, JINPING } from "./area.ts";
import { MADE_AT, nextNumber, phoneOf } from "./sequence.ts";

export type Organisation = typeof organisations.$inferSelect;

/** A credit code with a right check character and an area that does not exist. */
export function inventedCreditCode(number: number): string {
  const first17 = `91990000MA${String(number).padStart(7, "0")}`;
  return first17 + creditCodeCheckCharacter(first17);
}

/** A verified employer in 锦屏街道, or what is asked for. */
export async function organisationOf(
  db: Db,
  overrides: Partial<typeof organisations.$inferInsert> = {},
): Promise<Organisation> {
  await areasOf(db);
  const number = nextNumber();
  const kind = overrides.kind ?? "employer";
  const [organisation] = await db
    .insert(organisations)
    .values({
      kind,
      name: `虚构${ORGANISATION_KIND_NAMES[kind].zh}${number}`,
      creditCode: inventedCreditCode(number),
      verification: "verified",
      areaCode: JINPING,
      placeText: "锦屏街道",
      address: `虚构路 ${number} 号`,
      latitude: 29.663,
      longitude: 121.4023,
      contactName: "虚构联系人",
      contactPhone: phoneOf(number),
      capacity: kind === "workshop" ? 30 : null,
      staffCount: 40,
      createdAt: MADE_AT,
      updatedAt: MADE_AT,
      ...overrides,
    })
    .returning();
  if (organisation === undefined) throw new Error("No organisation was made.");
  return organisation;
}
