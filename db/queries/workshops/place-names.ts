import { eq } from "drizzle-orm";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import type { Db, Tx } from "#db/client.ts";
import { isAmong } from "#db/queries/id-list.ts";
import { organisations, postings } from "#db/schema/all.ts";

/** What a sheltered place is called, and of whom it is. */
export interface PlaceName {
  readonly postingId: number;
  readonly organisationId: number;
  readonly title: string;
  readonly organisation: Bilingual;
}

/** Places by posting, whatever their status. */
export async function placeNames(db: Db | Tx, postingIds: readonly number[]): Promise<ReadonlyMap<number, PlaceName>> {
  const rows = await db
    .select({
      postingId: postings.id,
      organisationId: postings.organisationId,
      title: postings.title,
      name: organisations.name,
      nameEn: organisations.nameEn,
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(isAmong(postings.id, postingIds));
  return new Map(
    rows.map(({ name, nameEn, ...row }) => [row.postingId, { ...row, organisation: { zh: name, en: nameEn ?? name } }]),
  );
}
