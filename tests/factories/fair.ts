import type { Db } from "#db/client.ts";
import { fairPostings, fairs } from "#db/schema/all.ts";
import { areasOf, JINPING } from "./area.ts";
import { MADE_AT, nextNumber } from "./sequence.ts";

export type FairRow = typeof fairs.$inferSelect;

/** An announced fair on 2026-12-11 in 锦屏街道 that people can register for until 2026-12-07, or what is asked for. */
export async function fairOf(db: Db, overrides: Partial<typeof fairs.$inferInsert> = {}): Promise<FairRow> {
  await areasOf(db);
  const [fair] = await db
    .insert(fairs)
    .values({
      name: `虚构招聘会${nextNumber()}`,
      status: "announced",
      heldOn: "2026-12-11",
      startsAt: "09:00",
      endsAt: "12:00",
      areaCode: JINPING,
      place: "虚构大厅",
      registrationClosesOn: "2026-12-07",
      createdAt: MADE_AT,
      updatedAt: MADE_AT,
      ...overrides,
    })
    .returning();
  if (fair === undefined) throw new Error("No fair was made.");
  return fair;
}

/** An invitation of a posting, unanswered unless told otherwise. */
export async function invitationOf(
  db: Db,
  fair: Pick<FairRow, "id">,
  posting: { readonly id: number },
  answer: "invited" | "accepted" | "declined" = "invited",
): Promise<void> {
  await db.insert(fairPostings).values({ fairId: fair.id, postingId: posting.id, answer, invitedAt: MADE_AT });
}
