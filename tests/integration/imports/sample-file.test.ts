import { readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import type { ImportReport } from "#app/usecases/postings/import/read-import-report.ts";
import { importRefusals, organisations, outbox, postings } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/support/database.ts";
import { allAreas, countsOf, imported, importPorts, worldOf } from "./import-world.ts";

const SAMPLE = {
  name: "postings-51job-2018-sample.csv",
  content: readFileSync(new URL("../../fixtures/imports/postings-51job-2018-sample.csv", import.meta.url)),
};

const { db, reset } = await testDatabase();
let principal: SignedIn;
let report: ImportReport;

beforeAll(async () => {
  await reset();
  await allAreas(db);
  principal = await principalOf(db, await accountOf(db, "administrator"));
  report = await imported(importPorts(db), principal, SAMPLE);
});

describe("500 real ads of a job board", () => {
  it("end as imported or as refused with the true reason, every row", async () => {
    expect(report.found.status).toBe("finished");
    expect(countsOf(report)).toEqual({ total: 500, imported: 495, updated: 0, unchanged: 0, refused: 5 });

    // The five ads whose pay cell is empty; an empty cell is not "negotiable".
    const refused = await db.select().from(importRefusals).orderBy(importRefusals.rowNumber);
    const lines = refused.flatMap(({ rowNumber, problems }) =>
      problems.map(({ field, reason, cell }) => [rowNumber, field, reason, cell]),
    );
    expect(lines).toEqual([159, 180, 243, 306, 362].map((row) => [row, "pay", "pay-empty", ""]));
    expect(report.postingsTotal).toBe(495);
    expect(report.found.hasContent).toBe(false);
  });

  it("say what they state, and leave unknown what they do not", async () => {
    const [first] = await db
      .select()
      .from(postings)
      .innerJoin(organisations, eq(organisations.id, postings.organisationId))
      .where(eq(organisations.name, "南京蓝源硕贸易有限公司"));
    expect(first?.organisations).toMatchObject({ kind: "employer", verification: "unverified", creditCode: null });
    expect(first?.postings).toMatchObject({
      title: "JAVA工程师",
      kind: "vacancy",
      status: "published",
      areaCode: "320113",
      placeText: "南京-栖霞区",
      payPeriod: "month",
      payMinFen: 6000_00,
      payMaxFen: 8000_00,
      payText: "6-8千/月",
      insurance: ["pension", "medical", "unemployment", "work-injury", "maternity", "housing-fund"],
      benefits: ["带薪年假", "五险一金", "绩效奖金", "加班补贴", "专业培训", "节日福利", "餐饮补贴", "通讯补贴"],
      experienceYearsMin: 2,
      education: "bachelor",
      headcount: 2,
      sourcePostedOn: "09-03",
      demands: {},
      accommodations: {},
      employment: null,
      weeklyHours: null,
      workingMode: null,
      deadline: null,
    });

    const tally = async (condition: ReturnType<typeof sql>) => {
      const [row] = await db
        .select({ n: sql<number>`count(*)::int` })
        .from(postings)
        .where(condition);
      return row?.n;
    };
    expect(await tally(sql`area_code is null`)).toBe(1); // 国外
    expect(await tally(sql`place_text = '异地招聘'`)).toBe(0); // the tags name the place
    expect(await tally(sql`headcount is null`)).toBe(87); // 招若干人
    expect(await tally(sql`demands <> '{}' or accommodations <> '{}'`)).toBe(0);
    expect(await tally(sql`pay_period = 'year'`)).toBe(19);
    expect(await tally(sql`'普通话良好' = any(skills_wanted)`)).toBe(8);
  });

  it("tell the search and the suggestions of each posting once", async () => {
    const facts = await db.select().from(outbox).where(eq(outbox.topic, "postings.imported"));
    const ids = facts.flatMap(({ payload }) => ("postingIds" in payload ? payload.postingIds : []));
    expect(new Set(ids).size).toBe(495);
    expect(ids).toHaveLength(495);
  });

  it("change nothing when they are imported again", async () => {
    const before = await worldOf(db);
    const again = await imported(importPorts(db, "2026-04-01T02:00:00Z"), principal, SAMPLE);
    expect(countsOf(again)).toEqual({ total: 500, imported: 0, updated: 0, unchanged: 495, refused: 5 });
    expect(await worldOf(db)).toEqual(before);
  });
});
