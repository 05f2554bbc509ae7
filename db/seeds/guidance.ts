import { asc, eq } from "drizzle-orm";
import { consents, guidanceEntries, seekers } from "#db/schema/all.ts";
import type { Staff } from "./accounts.ts";
import type { Person } from "./people.ts";
import { pieces, type SeedTools } from "./seed-world.ts";

type Entry = typeof guidanceEntries.$inferInsert;
type Kind = Entry["kind"];

const DONE: readonly (readonly [Kind, string])[] = [
  ["call", "电话了解近况：身体稳定，愿意做坐着的活，怕上夜班。"],
  ["visit", "入户走访：家门口到公交站 300 米，母亲可以接送。一起填好了能力表。"],
  ["office", "来办公室谈了半小时，看了三个岗位，对包装和质检有兴趣。"],
  ["note", "家属说上午精神好，最好安排上午的活。"],
  ["follow-up", "上岗一周回访：师傅带得好，本人说累但开心。"],
  ["referral", "推荐了江口的坐岗，约好下周一起去看车间。"],
  ["call", "问了单位，车间有坡道，厕所正在改。"],
  ["note", "讲了工资和社保的政策，本人担心低保，已帮忙问民政。"],
];

const TO_DO: readonly (readonly [Kind, string])[] = [
  ["call", "打电话问：上次推荐的岗位去看过了吗？"],
  ["visit", "入户看看轮椅坡道修好没有，再一起更新能力表。"],
  ["follow-up", "上岗满一个月，回访本人和班长。"],
  ["call", "证件快到期了，提醒换证。"],
  ["referral", "和单位说好便利条件以后，把推荐信发过去。"],
  ["office", "约来办公室试用读屏软件。"],
];

/** What liaisons write down after they were at somebody's home. */
const VISITED: readonly string[] = [
  "上门看了，坡道修好了，轮椅进出没问题。",
  "家里人说下午可以接送，想找镇上的活。",
  "一起把能力表填完了，手上的活做得很细。",
  "最近在学用手机，想试试在家做的活。",
];

/** How many tasks the demo counsellor has by the day they are due; others have about half. */
const DUE_DAYS = [-16, -9, -6, -4, -3, -2, -1, -1, 0, 0, 0, 1, 2, 3, 5, 7, 12];

function mandates(tx: SeedTools["tx"]) {
  return tx
    .select({ seekerId: consents.seekerId, liaisonId: consents.accountId, counsellorId: seekers.counsellorId })
    .from(consents)
    .innerJoin(seekers, eq(seekers.id, consents.seekerId))
    .where(eq(consents.purpose, "liaison-mandate"))
    .orderBy(asc(consents.id));
}

/** What was done for people by counsellors and liaisons, and what is to do, some of it late. */
export async function seedGuidance(
  { tx, random, calendar }: SeedTools,
  staff: Staff,
  people: readonly Person[],
): Promise<void> {
  const done = people.flatMap((person): Entry[] => {
    const { counsellorId } = person;
    if (counsellorId === null) return [];
    return random
      .sample(
        DONE,
        random.weighted([
          [0, 40],
          [1, 30],
          [2, 20],
          [3, 10],
        ]),
      )
      .map(([kind, text]) => {
        const at = calendar.at(-random.between(2, 180), random.between(9, 16), random.between(0, 59));
        return { seekerId: person.id, counsellorId, kind, text, doneAt: at, createdBy: counsellorId, createdAt: at };
      });
  });
  const open = staff.counsellors.flatMap((counsellorId, index) => {
    const cases = people.filter((person) => person.counsellorId === counsellorId && person.lookingForWork);
    const days = index === 0 ? DUE_DAYS : DUE_DAYS.filter((_, place) => place % 2 === index % 2);
    return random.sample(cases, days.length).map((person, place): Entry => {
      const [kind, text] = random.pick(TO_DO);
      const due = days[place] ?? 0;
      return {
        seekerId: person.id,
        counsellorId,
        kind,
        text,
        dueOn: calendar.day(due),
        createdBy: counsellorId,
        createdAt: calendar.at(Math.min(due, 0) - random.between(3, 12), 14),
      };
    });
  });
  const visits = (await mandates(tx)).flatMap(({ seekerId, liaisonId, counsellorId }, index): Entry[] => {
    // every second person with a mandate, so that liaisons also see whom they have not been to
    if (index % 2 === 1) return [];
    const at = calendar.at(-(4 + ((index * 7) % 50)), 15, (index * 11) % 60);
    const text = VISITED[(index / 2) % VISITED.length] ?? "";
    return [{ seekerId, counsellorId, kind: "visit", text, doneAt: at, createdBy: liaisonId, createdAt: at }];
  });
  for (const part of pieces([...done, ...open, ...visits])) await tx.insert(guidanceEntries).values(part);
}
