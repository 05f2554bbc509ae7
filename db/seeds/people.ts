import { certificateHistory, consents, seekers, trainingRecords, workHistory } from "#db/schema/all.ts";
import { insertAccounts, type PasswordHashes, type Staff } from "./accounts.ts";
import { demoSeekers } from "./demo-seekers.ts";
import { pieces, type SeedTools } from "./seed-world.ts";
import { seekerRows } from "./seekers.ts";

export type Person = typeof seekers.$inferSelect;

const TRAINED: readonly (readonly [string, string | null, string | null])[] = [
  ["电商客服与开店", "奉化桃李成人学校", "网店运营"],
  ["电脑打字与办公软件", "奉化桃李成人学校", "表格软件"],
  ["保健按摩（初级）", "奉化新手艺职业培训中心", "按摩"],
  ["服装缝纫", "奉化新手艺职业培训中心", "缝纫"],
  ["中式面点", "奉化桃李成人学校", "面点"],
  ["手工编织", "溪口镇成人文化技术学校（虚构）", "编织"],
  ["求职与面试", "奉化红帆党校培训部（虚构）", null],
];

const WORKED: readonly (readonly [string, string])[] = [
  ["6-31-05-00", "包装工"],
  ["6-05-01-03", "缝纫工"],
  ["4-09-08-01", "保洁员"],
  ["6-20-01.light-assembly", "组装工"],
  ["4-02-06-02", "理货员"],
  ["5-01-02-02.vegetable", "大棚工"],
  ["4-07-02-03.online", "网店客服"],
  ["3-01-02-05", "录入员"],
  ["6-18-01-07", "数控操作工"],
  ["4-10-04-02", "按摩师"],
];

function townOf(person: Person): string {
  return person.areaCode?.slice(0, 9) ?? "";
}

/** Everybody who looks for work, the demo jobseekers first, with what stands beside their profiles. */
export async function seedPeople(tools: SeedTools, staff: Staff, hashes: PasswordHashes): Promise<Person[]> {
  const { tx, random, calendar, cipher } = tools;
  const demo = demoSeekers(calendar, cipher);
  const others = seekerRows(random, calendar, cipher);
  const withAccount = others.filter(
    ({ row }) => row.phone !== null && row.guardianName === undefined && random.chance(220),
  );
  const accountIds = await insertAccounts(
    tools,
    withAccount.map(({ row }) => ({ phone: row.phone ?? "", name: row.name, role: "seeker" })),
    hashes,
  );
  const accountOf = new Map(withAccount.map(({ row }, index) => [row.phone, accountIds[index] ?? null]));
  const [, second = staff.demo.counsellor, third = staff.demo.counsellor] = staff.counsellors;
  const all = [
    { ...demo[0], accountId: staff.demo.seeker, counsellorId: staff.demo.counsellor },
    { ...demo[1], accountId: staff.secondSeeker, counsellorId: staff.demo.counsellor },
    ...others.map((each) => ({
      ...each,
      accountId: each.row.phone == null ? null : (accountOf.get(each.row.phone) ?? null),
      counsellorId: random.weighted<number | null>([
        [staff.demo.counsellor, 38],
        [second, 30],
        [third, 27],
        [null, 5],
      ]),
    })),
  ];
  const people: Person[] = [];
  for (const part of pieces(all)) {
    people.push(
      ...(await tx
        .insert(seekers)
        .values(part.map(({ row, accountId, counsellorId }) => ({ ...row, accountId, counsellorId })))
        .returning()),
    );
  }
  people.sort((a, b) => a.id - b.id);
  await tx.insert(certificateHistory).values(
    people.map((person, index) => ({
      seekerId: person.id,
      categoryGradeCipher: cipher.seal(all[index]?.categoryGrade ?? ""),
      from: person.certificateIssuedOn ?? calendar.today,
      recordedBy: person.counsellorId,
      recordedAt: person.createdAt,
    })),
  );
  await tx.insert(trainingRecords).values(
    people.flatMap((person) =>
      random
        .sample(
          TRAINED,
          random.weighted([
            [0, 65],
            [1, 28],
            [2, 7],
          ]),
        )
        .map(([title, provider, skill]) => ({
          seekerId: person.id,
          title,
          provider,
          skill,
          finishedOn: calendar.day(-random.between(40, 1400)),
        })),
    ),
  );
  await tx.insert(workHistory).values(
    people.flatMap((person) =>
      random
        .sample(
          WORKED,
          random.weighted([
            [0, 50],
            [1, 36],
            [2, 14],
          ]),
        )
        .map(([occupationCode, title]) => {
          const until = random.between(30, 1500);
          return {
            seekerId: person.id,
            occupationCode,
            title,
            from: calendar.day(-until - random.between(120, 2200)),
            to: calendar.day(-until),
          };
        }),
    ),
  );
  await seedConsents(tools, staff, people);
  return people;
}

/** Most people let employers see their profile without a name; some have given a liaison a mandate. */
async function seedConsents(
  { tx, random, calendar }: SeedTools,
  staff: Staff,
  people: readonly Person[],
): Promise<void> {
  type Consent = typeof consents.$inferInsert;
  const rows = people.flatMap((person, index): Consent[] => {
    const given = {
      seekerId: person.id,
      grantedAt: person.createdAt,
      grantedBy: person.accountId ?? person.counsellorId,
    };
    const anonymous: Consent = {
      ...given,
      purpose: "employer-anonymous-view",
      fields: ["abilities", "accommodations", "skills", "hours"],
      expiresOn: calendar.day(random.between(90, 700)),
      withdrawnAt: random.chance(40) ? calendar.at(-random.between(1, 20), 15) : null,
    };
    const liaison = staff.liaisons.get(townOf(person));
    const mandate: Consent = {
      ...given,
      purpose: "liaison-mandate",
      accountId: liaison ?? null,
      fields: [],
      expiresOn: calendar.day(random.between(30, 365)),
    };
    const mandated = index >= 2 && liaison !== undefined && person.accountId === null && random.chance(230);
    return [...(index < 2 || random.chance(800) ? [anonymous] : []), ...(mandated ? [mandate] : [])];
  });
  for (const part of pieces(rows)) await tx.insert(consents).values(part);
}
