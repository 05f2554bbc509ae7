import { FENGHUA } from "#app/domain/areas/fenghua.ts";
import type { Db } from "#db/client.ts";
import { areas } from "#db/schema/all.ts";
import { localAreaRows } from "#db/seeds/areas.ts";

/** 锦屏街道, where rows of the factories lie unless told otherwise. */
export const JINPING = "330213001";

/** Puts 奉化, its towns and villages in, where they are not yet there; other rows refer to them. */
export async function areasOf(db: Db): Promise<void> {
  await db
    .insert(areas)
    .values([
      { code: FENGHUA, parentCode: "330200", level: "county", nameZh: "奉化区", nameEn: "Fenghua District" },
      ...localAreaRows(),
    ])
    .onConflictDoNothing();
}
