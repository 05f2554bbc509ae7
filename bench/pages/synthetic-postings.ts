import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodation-shape.ts";
import { DIMENSION_CODES } from "#app/domain/abilities/dimension-shape.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { isoDateOf, plusDays } from "#app/domain/dates.ts";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { FIVE_INSURANCES, WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import type { Db } from "#db/client.ts";
import { areas, organisations, postings } from "#db/schema/all.ts";

const ORGANISATIONS = 800;
const BATCH = 400;
const DAY_MS = 86_400_000;

/** A generator with a seed (mulberry32): the same world in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WHERE = ["车间", "仓库", "食品厂", "服装厂", "酒店", "超市", "物流园", "电商园", "社区", "学校"];
const SENTENCES = [
  "工作内容简单，有师傅带，做熟了按件另计。",
  "坐着做，工位有靠背椅，每两小时休息十五分钟。",
  "车间有空调，白天上班，不加班，双休。",
  "需要认真仔细，能看懂简单的单子。",
  "包午餐，路远的可以坐班车，也可以住宿舍。",
  "欢迎残疾人朋友来看看，不合适可以商量换岗位。",
  "主要是包装、贴标、点数，不用说很多话。",
  "每月十五日发工资，交五险，有工会活动。",
];

/** Fills an empty database with invented organisations and published postings. */
export async function fillWithPostings(db: Db, count: number, now: Date): Promise<void> {
  const random = seededRandom(20_260);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  };
  const chance = (share: number) => random() < share;

  await db
    .insert(areas)
    .values(
      TOWNS.map((town) => ({
        code: town.code,
        parentCode: "330213",
        level: "town" as const,
        nameZh: town.name.zh,
        nameEn: town.name.en,
        ...town.centre,
      })),
    )
    .onConflictDoNothing();
  await db.insert(organisations).values(
    Array.from({ length: ORGANISATIONS }, (_, number) => ({
      kind: "employer" as const,
      name: `虚构${pick(WHERE)}${number}有限公司`,
      verification: "verified" as const,
      createdAt: now,
      updatedAt: now,
    })),
  );
  const organisationIds = (await db.select({ id: organisations.id }).from(organisations)).map(({ id }) => id);

  for (let made = 0; made < count; made += BATCH) {
    const size = Math.min(BATCH, count - made);
    await db.insert(postings).values(Array.from({ length: size }, () => posting()));
  }

  function posting(): typeof postings.$inferInsert {
    const occupation = pick(OCCUPATIONS);
    const town = pick(TOWNS);
    const inDistrict = chance(0.85);
    const publishedAt = new Date(now.getTime() - Math.floor(random() * 85 * DAY_MS));
    const payMinFen = 2000_00 + Math.floor(random() * 60) * 100_00;
    return {
      organisationId: pick(organisationIds),
      kind: chance(0.7) ? "vacancy" : pick(POSTING_KINDS),
      status: "published",
      title: `${pick(WHERE)}${occupation.name.zh}`,
      occupationCode: occupation.code,
      description: Array.from({ length: 5 }, () => pick(SENTENCES)).join(""),
      areaCode: inDistrict ? town.code : null,
      placeText: inDistrict ? town.name.zh : "宁波",
      latitude: inDistrict ? town.centre.latitude + (random() - 0.5) / 20 : null,
      longitude: inDistrict ? town.centre.longitude + (random() - 0.5) / 20 : null,
      workingMode: chance(0.8) ? "on-site" : pick(WORKING_MODES),
      employment: chance(0.75) ? "full-time" : "part-time",
      weeklyHours: pick([20, 30, 40, 44]),
      dailyHours: pick([4, 6, 8]),
      shift: chance(0.3) ? null : pick(WORKING_SHIFTS),
      payPeriod: chance(0.95) ? "month" : null,
      payMinFen,
      payMaxFen: payMinFen + Math.floor(random() * 20) * 100_00,
      insurance: chance(0.6) ? FIVE_INSURANCES : null,
      headcount: 1 + Math.floor(random() * 9),
      deadline: chance(0.3) ? plusDays(isoDateOf(now), Math.floor(random() * 60)) : null,
      demands: Object.fromEntries(
        DIMENSION_CODES.filter(() => chance(0.5)).map((code) => [code, Math.floor(random() * 3)]),
      ),
      accommodations: Object.fromEntries(ACCOMMODATION_CODES.filter(() => chance(0.2)).map((code) => [code, "yes"])),
      skillsWanted: [],
      createdAt: publishedAt,
      updatedAt: publishedAt,
      publishedAt,
      lastConfirmedAt: publishedAt,
    };
  }
}
