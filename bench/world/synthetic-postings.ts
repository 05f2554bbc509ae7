import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodation-shape.ts";
import { DIMENSION_CODES } from "#app/domain/abilities/dimension-shape.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { isoDateOf, plusDays } from "#app/domain/dates.ts";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { FIVE_INSURANCES, WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import type { Db } from "#db/client.ts";
import { organisations, postings } from "#db/schema/all.ts";
import { seedReference } from "#db/seeds/reference.ts";

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

export const WHERE = ["车间", "仓库", "食品厂", "服装厂", "酒店", "超市", "物流园", "电商园", "社区", "学校"];
/** From what nearly every posting says to what hardly any does: words are as unevenly spread as in real ones. */
const SENTENCES = [
  "工作内容简单，有师傅带，做熟了按件另计。",
  "每月十五日发工资，交五险，有工会活动。",
  "欢迎残疾人朋友来看看，不合适可以商量换岗位。",
  "车间有空调，白天上班，不加班，双休。",
  "需要认真仔细，能看懂简单的单子。",
  "坐着做，工位有靠背椅，每两小时休息十五分钟。",
  "主要是包装、贴标、点数，不用说很多话。",
  "包午餐，路远的可以坐班车，也可以住宿舍。",
  "按要求摆放货品，整理货架，核对数量。",
  "打扫办公区和走廊，倒垃圾，换洗拖把。",
  "接听电话，登记来访，转告同事。",
  "把零件按尺寸分开，装进盒子，写好标签。",
  "用电脑登记出入库，会打字就可以。",
  "负责洗菜、切配，帮厨师传菜。",
  "看管机器进料和出料，听到警报先按停再叫班长。",
  "需要站着工作，能搬十公斤以内的箱子。",
  "三班倒，夜班有补贴，满勤另有奖金。",
  "给花木浇水、除草、修枝，天热时早晚干活。",
  "整理档案，扫描文件，按编号上架。",
  "在网上回答顾客的问题，处理退换货。",
  "缝扣子、锁边、剪线头，手要巧一些。",
  "检查表面有没有划痕，不合格的放进红盒子。",
  "驾驶电动车送货到附近的门店，需要驾照。",
  "照顾老人吃饭、散步，陪着说说话。",
  "操作注塑机和冲床，持证上岗，需要培训。",
  "修剪羊毛衫的毛边，用熨斗烫平整。",
  "会手语的优先，同事里有三位听障员工。",
  "画面设计和照片修图，熟悉常用软件。",
  "编写测试用例，记录缺陷，跟进修复。",
  "采摘茶叶和水蜜桃，按季节用工，日结。",
  "盲文校对和有声读物录制，在家也能做。",
  "养护无土栽培的芋艿苗，记录温度和湿度。",
];
const FEWEST_SENTENCES = 3;
const MOST_SENTENCES = 8;

/** Fills an empty database with invented organisations and published postings. */
export async function fillWithPostings(db: Db, count: number, now: Date): Promise<void> {
  const random = seededRandom(20_260);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  };
  const chance = (share: number) => random() < share;
  /** The first far oftener than the last. */
  const sentence = () => SENTENCES[Math.floor(SENTENCES.length * random() ** 3)] ?? "";

  await seedReference(db, now);
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
    const sentences = FEWEST_SENTENCES + Math.floor(random() * (MOST_SENTENCES - FEWEST_SENTENCES + 1));
    const inDistrict = chance(0.85);
    const publishedAt = new Date(now.getTime() - Math.floor(random() * 85 * DAY_MS));
    const payMinFen = 2000_00 + Math.floor(random() * 60) * 100_00;
    return {
      organisationId: pick(organisationIds),
      kind: chance(0.7) ? "vacancy" : pick(POSTING_KINDS),
      status: "published",
      title: `${pick(WHERE)}${occupation.name.zh}`,
      occupationCode: occupation.code,
      description: Array.from({ length: sentences }, sentence).join(""),
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
