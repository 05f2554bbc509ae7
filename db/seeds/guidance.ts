import { guidanceEntries } from "#db/schema/all.ts";
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

/** How many tasks the demo counsellor has by the day they are due; others have about half. */
const DUE_DAYS = [-16, -9, -6, -4, -3, -2, -1, -1, 0, 0, 0, 1, 2, 3, 5, 7, 12];

/** What was done for people, and what is to do, some of it late. */
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
  for (const part of pieces([...done, ...open])) await tx.insert(guidanceEntries).values(part);
}
