import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { readPostingReview } from "#app/usecases/postings/read-posting-review.ts";
import { queueImport } from "#app/usecases/postings/import/queue-import.ts";
import { runImport } from "#app/usecases/postings/import/run-import.ts";
import { startImport } from "#app/usecases/postings/import/start-import.ts";
import { auditLog, importRefusals, imports, minimumWages, organisations, outbox, postings } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { areasOf } from "#tests/factories/area.ts";
import { inventedCreditCode, organisationOf } from "#tests/factories/organisation.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";
import { testDatabase } from "#tests/support/database.ts";
import { countsOf, granted, imported, importPorts } from "./import-world.ts";
import { csv, HEADINGS, ROWS } from "./made-files.ts";

const { db, reset } = await testDatabase();
beforeEach(async () => {
  await reset();
  await areasOf(db);
});

async function administrator() {
  return principalOf(db, await accountOf(db, "administrator"));
}

const [packer = [], clerk = []] = ROWS;
const file = (rows: readonly (readonly string[])[]) => ({ name: "岗位.csv", content: csv([HEADINGS, ...rows]) });

async function refusals() {
  const rows = await db.select().from(importRefusals).orderBy(importRefusals.rowNumber);
  return rows.flatMap(({ rowNumber, problems }) => problems.map((problem) => ({ rowNumber, ...problem })));
}

describe("importing again", () => {
  it("updates what changed and leaves the rest alone", async () => {
    const principal = await administrator();
    await imported(importPorts(db), principal, file(ROWS));
    const [before] = await db.select().from(postings).where(eq(postings.title, "包装工"));
    // What people have answered meanwhile is kept where the file says nothing of it.
    await db.update(postings).set({ demands: { lifting: 1, sight: 2 }, description: "坐着做", headcount: 9 });
    const raised = [packer.with(3, "3000以上"), clerk];
    const report = await imported(importPorts(db, "2026-05-04T02:00:00Z"), principal, file(raised));
    expect(countsOf(report)).toEqual({ total: 2, imported: 0, updated: 1, unchanged: 1, refused: 0 });
    const [after] = await db.select().from(postings).where(eq(postings.title, "包装工"));
    expect(after).toMatchObject({ id: before?.id, payMinFen: 3000_00, payMaxFen: null, importId: report.found.id });
    expect(after).toMatchObject({
      status: "published",
      demands: { lifting: 1, sight: 2 },
      description: "坐着做",
      headcount: 3,
    });
    expect(after?.publishedAt).toEqual(before?.publishedAt);
    expect(after?.updatedAt).not.toEqual(before?.updatedAt);
    const facts = await db.select().from(outbox).where(eq(outbox.topic, "postings.imported"));
    expect(facts.at(-1)?.payload).toEqual({ importId: report.found.id, postingIds: [after?.id] });
  });

  it("goes by the source's own number where there is one", async () => {
    const principal = await administrator();
    const numbered = (title: string) =>
      `编号,岗位,单位,薪酬\r\nA-1,${title},奉化虚构纸品厂,面议\r\nA-2,${title},奉化虚构纸品厂,面议`;
    const first = await imported(importPorts(db), principal, { name: "a.csv", content: numbered("包装工") });
    expect(first.found.rowsImported).toBe(2);
    const second = await imported(importPorts(db), principal, { name: "a.csv", content: numbered("打包工") });
    expect(countsOf(second)).toMatchObject({ imported: 0, updated: 2 });
  });

  it("does not reopen a posting that has ended", async () => {
    const principal = await administrator();
    await imported(importPorts(db), principal, file(ROWS));
    await db.update(postings).set({ status: "closed" });
    const report = await imported(importPorts(db), principal, file([packer.with(3, "3000"), clerk]));
    expect(countsOf(report)).toEqual({ total: 2, imported: 0, updated: 0, unchanged: 1, refused: 1 });
    expect(await refusals()).toMatchObject([{ rowNumber: 2, field: "row", reason: "posting-ended" }]);
  });
});

describe("rows that repeat or contradict each other", () => {
  it("are refused with the number of the earlier row", async () => {
    const rows = [packer, clerk, packer, [], packer.with(3, "2600")];
    const report = await imported(importPorts(db), await administrator(), file(rows));
    expect(countsOf(report)).toEqual({ total: 4, imported: 2, updated: 0, unchanged: 0, refused: 2 });
    expect(await refusals()).toMatchObject([
      { rowNumber: 4, reason: "duplicate-of-row", params: { row: "2" } },
      { rowNumber: 6, reason: "contradicts-row", params: { row: "2" } },
    ]);
  });
});

describe("a row that is not taken", () => {
  it("keeps every reason and its cell", async () => {
    const rows = [
      packer.with(3, "看情况").with(5, "也许"),
      clerk.with(0, '=HYPERLINK("http://x","客服")'),
      packer.with(2, "长".repeat(10_000)),
      [...packer, "多出来的"],
      packer.with(1, "厂\u0000"),
    ];
    const report = await imported(importPorts(db), await administrator(), file(rows));
    expect(countsOf(report)).toMatchObject({ total: 5, imported: 0, refused: 5 });
    expect(await refusals()).toEqual([
      { rowNumber: 2, field: "pay", reason: "pay-not-understood", cell: "看情况", params: { column: 3 } },
      {
        rowNumber: 2,
        field: "accommodation:step-free-access",
        reason: "accommodation-unreadable",
        cell: "也许",
        params: { column: 5 },
      },
      {
        rowNumber: 3,
        field: "title",
        reason: "formula",
        cell: '=HYPERLINK("http://x","客服")',
        params: { column: 0 },
      },
      {
        rowNumber: 4,
        field: "place",
        reason: "cell-too-long",
        cell: "长".repeat(500),
        params: { column: 2, length: 10_000, most: 5000 },
      },
      { rowNumber: 5, field: "row", reason: "too-many-cells", cell: "多出来的", params: { column: 7, columns: 7 } },
      { rowNumber: 6, field: "employer", reason: "control-characters", cell: "厂␀", params: { column: 1 } },
    ]);
  });

  it("keeps a reason whose words are cut where a character has two halves", async () => {
    const content = `岗位,单位,地点,薪酬,便利条件\r\n包装工,虚构厂,奉化,2500/月,${"x".repeat(199)}😀`;
    const report = await imported(importPorts(db), await administrator(), { name: "a.csv", content });
    expect(countsOf(report)).toMatchObject({ total: 1, refused: 1 });
    expect(await refusals()).toMatchObject([{ reason: "accommodation-unknown", params: { names: "x".repeat(199) } }]);
  });

  it("is below the minimum wage that is known for its place and day", async () => {
    await db.insert(minimumWages).values({
      areaCode: "330213",
      from: "2026-01-01",
      monthlyFen: 2490_00,
      hourlyFen: 24_00,
      source: "测试文件",
      verified: "secondary",
      enteredAt: MADE_AT,
    });
    const hourly = "岗位,单位,地点,时薪,用工形式\r\n保洁,虚构保洁公司,奉化,20,兼职\r\n保洁员,虚构保洁公司,奉化,25,兼职";
    const report = await imported(importPorts(db), await administrator(), { name: "a.csv", content: hourly });
    expect(countsOf(report)).toMatchObject({ imported: 1, refused: 1 });
    expect(await refusals()).toMatchObject([
      {
        reason: "pay-below-minimum-wage",
        cell: "20",
        params: { rule: "hourly-minimum-wage", figure: "24.00", shortfall: "4.00", source: "测试文件" },
      },
    ]);
  });
});

describe("employers named by rows", () => {
  it("are found by code or name, and made once, unverified, where they are not known", async () => {
    const known = await organisationOf(db, { name: "奉化虚构（宁波）纸品厂" });
    const coded = await organisationOf(db);
    const content = csv([
      ["岗位", "单位", "统一社会信用代码", "薪酬", "联系人"],
      ["甲", "奉化虚构(宁波)纸品厂", "", "面议", "不该覆盖"],
      ["乙", "改了名的厂", coded.creditCode ?? "", "面议", ""],
      ["丙", "新厂", "", "面议", "虚构联系人"],
      ["丁", "新 厂", "", "面议", ""],
    ]);
    const report = await imported(importPorts(db), await administrator(), { name: "a.csv", content });
    expect(countsOf(report)).toMatchObject({ imported: 4, refused: 0 });
    const rows = await db
      .select({ title: postings.title, organisationId: postings.organisationId })
      .from(postings)
      .orderBy(postings.id);
    const [, , made] = await db.select().from(organisations).orderBy(organisations.id);
    expect(rows.map(({ organisationId }) => organisationId)).toEqual([known.id, coded.id, made?.id, made?.id]);
    expect(made).toMatchObject({ name: "新厂", verification: "unverified", contactName: "虚构联系人" });
    expect(await db.$count(organisations)).toBe(3);
  });
});

describe("an organisation that somebody registered and nobody has verified", () => {
  const CODE = inventedCreditCode(4712);
  const coded = csv([
    ["岗位名称", "单位名称", "统一社会信用代码", "月薪(元)"],
    ["包装工", "奉化虚构纸品厂", "", "3000"],
    ["装卸工", "奉化虚构纸品厂", CODE, "3000"],
  ]);

  it("gets no postings by its name, and by its code none that is public", async () => {
    const claimed = await organisationOf(db, { name: "奉化虚构纸品厂", creditCode: CODE, verification: "submitted" });
    await accountOf(db, "employer", { organisationId: claimed.id });
    await imported(importPorts(db), await administrator(), { name: "a.csv", content: coded });
    const rows = await db.select().from(postings).orderBy(postings.id);
    expect(rows.map(({ organisationId, status }) => [organisationId === claimed.id, status])).toEqual([
      [false, "published"],
      [true, "submitted"],
    ]);
    await imported(importPorts(db), await administrator(), {
      name: "b.csv",
      content: csv([
        ["岗位名称", "月薪(元)"],
        ["保洁", "3000"],
      ]),
      organisationId: claimed.id,
    });
    expect(await db.select().from(postings).where(eq(postings.title, "保洁"))).toMatchObject([{ status: "submitted" }]);
  });

  it("gets them once it is verified", async () => {
    const proven = await organisationOf(db, { name: "奉化虚构纸品厂", creditCode: CODE });
    await accountOf(db, "employer", { organisationId: proven.id });
    await imported(importPorts(db), await administrator(), { name: "a.csv", content: coded });
    const rows = await db.select().from(postings).orderBy(postings.id);
    expect(rows.map(({ organisationId, status }) => [organisationId, status])).toEqual([
      [proven.id, "published"],
      [proven.id, "published"],
    ]);
  });
});

describe("an organisation's own import", () => {
  it("waits for review, belongs to the organisation, and reads no other employer", async () => {
    const workshop = await organisationOf(db, { kind: "workshop" });
    const manager = await principalOf(db, await accountOf(db, "workshop-manager", { organisationId: workshop.id }));
    const report = await imported(importPorts(db), manager, { ...file(ROWS), organisationId: workshop.id });
    expect(countsOf(report)).toMatchObject({ imported: 2 });
    const rows = await db.select().from(postings);
    expect(rows.map(({ organisationId, status, kind }) => [organisationId, status, kind])).toEqual([
      [workshop.id, "submitted", "sheltered"],
      [workshop.id, "submitted", "sheltered"],
    ]);
    expect(await db.$count(organisations)).toBe(1);
    const [queued] = await db.select().from(auditLog).where(eq(auditLog.action, "postings.queue-import"));
    expect(queued).toMatchObject({ role: "workshop-manager", details: { publication: "submit" } });
  });

  it("is reviewed again where a published posting says something new, and stays public where it does not", async () => {
    const own = await organisationOf(db);
    const employer = await principalOf(db, await accountOf(db, "employer", { organisationId: own.id }));
    await imported(importPorts(db), employer, { ...file(ROWS), organisationId: own.id });
    await db.update(postings).set({ status: "published", publishedAt: MADE_AT, submittedAt: MADE_AT });
    const at = "2026-05-04T02:00:00Z";
    const lowered = file([packer.with(3, "2600"), clerk]);
    await imported(importPorts(db, at), employer, { ...lowered, organisationId: own.id });
    const rows = await db.select().from(postings).orderBy(postings.id);
    expect(rows[0]).toMatchObject({ status: "submitted", submittedAt: new Date(at), publishedAt: MADE_AT });
    expect(rows[1]).toMatchObject({ status: "published", submittedAt: MADE_AT });
  });

  it("is refused while the organisation is not verified, and for another's organisation", async () => {
    const own = await organisationOf(db, { verification: "submitted" });
    const other = await organisationOf(db);
    const employer = await principalOf(db, await accountOf(db, "employer", { organisationId: own.id }));
    const ports = importPorts(db);
    const handedIn = { fileName: "a.csv", content: Buffer.from(file(ROWS).content) };
    const started = granted(await startImport(ports, employer, { ...handedIn, organisationId: own.id }));
    expect(await queueImport(ports, employer, started.importId, "publish")).toMatchObject({
      refusal: { code: "organisation-not-verified" },
    });
    for (const organisationId of [other.id, null]) {
      expect(await startImport(ports, employer, { ...handedIn, organisationId })).toMatchObject({
        refusal: { code: "not-allowed" },
      });
    }
  });
});

describe("rows whose words name a disability", () => {
  it("are imported, and wait for somebody to read them", async () => {
    const principal = await administrator();
    const rows = [packer.with(0, "包装工（聋人优先）"), clerk];
    const first = await imported(importPorts(db), principal, file(rows));
    expect(countsOf(first)).toMatchObject({ imported: 2, refused: 0 });
    expect(first.awaitingReview).toBe(1);
    expect(first.postings.map(({ title, status }) => [title, status])).toEqual([
      ["包装工（聋人优先）", "submitted"],
      [clerk[0], "published"],
    ]);
    const [held] = await db.select().from(postings).where(eq(postings.status, "submitted"));
    const review = await readPostingReview(importPorts(db), principal, { postingId: held?.id ?? 0 });
    expect(review.ok && review.value.wording.map(({ quote }) => quote)).toEqual(["聋人优先"]);
    expect(held).toMatchObject({ publishedAt: null });

    // What somebody has read and published stays public when its row changes, unless it turns people away now.
    await db.update(postings).set({ status: "published", publishedAt: MADE_AT });
    const raised = await imported(importPorts(db), principal, file([rows[0]?.with(3, "3500") ?? [], clerk]));
    expect([raised.found.rowsUpdated, raised.awaitingReview]).toEqual([1, 0]);
  });

  it("are taken back where they turn people away", async () => {
    const principal = await administrator();
    const numbered = (title: string) => `编号,岗位,单位,薪酬\r\nA-1,${title},奉化虚构纸品厂,面议`;
    await imported(importPorts(db), principal, { name: "a.csv", content: numbered("包装工") });
    const again = await imported(importPorts(db), principal, { name: "a.csv", content: numbered("包装工 限健全人") });
    expect(again.awaitingReview).toBe(1);
  });
});

describe("a run that is cut off", () => {
  const rows = Array.from({ length: 1300 }, (_, index) => packer.with(0, `包装工${index % 1200}`));

  async function queued() {
    const principal = await administrator();
    const ports = importPorts(db);
    const content = Buffer.from(csv([HEADINGS, ...rows]));
    const { importId } = granted(
      await startImport(ports, principal, { fileName: "a.csv", content, organisationId: null }),
    );
    granted(await queueImport(ports, principal, importId, "publish"));
    return { importId, ports, principal };
  }

  it("goes on where it stopped, and no row is taken twice", async () => {
    const { importId, ports } = await queued();
    // The worker dies while it writes the third chunk: its transaction is rolled back with everything in it.
    await db.execute(sql`
      create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`);
    await db.execute(sql`
      create trigger die after update on imports for each row when (new.rows_done > 1000) execute function die()`);
    await expect(runImport(ports, importId)).rejects.toThrow();
    const [halfway] = await db.select().from(imports);
    expect(halfway).toMatchObject({ status: "running", rowsTotal: 1300, rowsDone: 1000, rowsImported: 1000 });
    expect(await db.$count(postings)).toBe(1000);

    await db.execute(sql`drop trigger die on imports`);
    await db.execute(sql`drop function die()`);
    expect(await runImport(ports, importId)).toBe("finished");
    const [whole] = await db.select().from(imports);
    expect(whole).toMatchObject({ rowsDone: 1300, rowsImported: 1200, rowsRefused: 100, content: null });
    expect(await db.$count(postings)).toBe(1200);
    expect((await refusals())[0]).toMatchObject({ rowNumber: 1202, reason: "duplicate-of-row", params: { row: "2" } });
    expect(await runImport(ports, importId)).toBe("stale");
  });

  it("stops between chunks when it is told to", async () => {
    const { importId, ports } = await queued();
    await expect(runImport(ports, importId, AbortSignal.abort())).rejects.toThrow();
    expect(await db.$count(postings)).toBe(0);
    expect(await runImport(ports, importId)).toBe("finished");
    expect(await db.$count(postings)).toBe(1200);
  });

  it("may run twice at once without writing anything twice", async () => {
    const { importId, ports } = await queued();
    const outcomes = await Promise.all([runImport(ports, importId), runImport(ports, importId)]);
    expect(outcomes).toContain("finished");
    const [whole] = await db.select().from(imports);
    expect(whole).toMatchObject({ status: "finished", rowsDone: 1300, rowsImported: 1200, rowsRefused: 100 });
    expect(await db.$count(postings)).toBe(1200);
    expect(await db.$count(importRefusals)).toBe(100);
  });

  it("can be handed to the workers again by a person", async () => {
    const { importId, ports, principal } = await queued();
    granted(await queueImport(ports, principal, importId, "submit"));
    const facts = await db.select().from(outbox).where(eq(outbox.topic, "import.queued"));
    expect(facts).toHaveLength(2);
    expect(await runImport(ports, importId)).toBe("finished");
    const [row] = await db.select().from(postings).limit(1);
    expect(row?.status).toBe("published");
    expect(await queueImport(ports, principal, importId, "publish")).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });
  });
});
