import { citiesOf, countiesOf, ningboCounties, provinces } from "#app/domain/areas/divisions.ts";
import { FENGHUA, TOWNS } from "#app/domain/areas/fenghua.ts";
import type { areas } from "#db/schema/all.ts";

type AreaRow = typeof areas.$inferInsert;

/** 奉化's towns with their centres, and villages, which lie where nobody has measured: they have no coordinates. */
export function localAreaRows(): AreaRow[] {
  return TOWNS.flatMap((town): AreaRow[] => [
    {
      code: town.code,
      parentCode: FENGHUA,
      level: "town",
      nameZh: town.name.zh,
      nameEn: town.name.en,
      ...town.centre,
    },
    ...town.villages.map((village): AreaRow => ({
      code: village.code,
      parentCode: town.code,
      level: "village",
      nameZh: village.name.zh,
      nameEn: village.name.en,
    })),
  ]);
}

/** Provinces, cities and counties of the whole country: imported postings can lie anywhere. English names only around 宁波. */
export function divisionRows(): AreaRow[] {
  const english = new Map(ningboCounties().map(({ code, name }) => [code, name.en]));
  const row = (level: AreaRow["level"], parentCode: string | null, { code, name }: { code: string; name: string }) => ({
    code,
    parentCode,
    level,
    nameZh: name,
    nameEn: english.get(code) ?? name,
  });
  return provinces().flatMap((province) => [
    row("province", null, province),
    ...citiesOf(province.code).flatMap((city) => [
      row("city", province.code, city),
      ...countiesOf(city.code).map((county) => row("county", city.code, county)),
    ]),
  ]);
}
