import { beforeAll, describe, expect, it } from "vitest";
import { POSTING_DOCUMENT_KEYS, postingDocument } from "#app/domain/search/posting-document.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { postingSources } from "#db/queries/search/posting-sources.ts";
import { suggestForPostings } from "#app/usecases/matching/suggest-for-postings.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { inventedCitizenId, seekerOf } from "#tests/factories/seeker.ts";
import { NOW, queryOf } from "../search-world.ts";
import type { IndexUnderTest } from "./index-under-test.ts";

const CITIZEN_ID = inventedCitizenId("1990-05-06", 7);
const CERTIFICATE = `${CITIZEN_ID}43`;
const PHONE = "19900009999";

const SECRETS = [
  CITIZEN_ID.toLowerCase(),
  CERTIFICATE.toLowerCase(),
  PHONE,
  "19900008888",
  "慕容",
  "欧阳",
  "吹糖",
  "弄堂",
  "大道",
  "备注",
  "四级",
  "肢体",
];

export function nothingPersonalIsHeld({ engine, connection, reset }: IndexUnderTest): void {
  const { db, sql } = connection;
  const ports = { db, search: engine, clock: fixedClock(NOW) };

  beforeAll(async () => {
    await reset();
    await seekerOf(db, { name: "虚构慕容某", phone: PHONE, skills: ["虚构吹糖人"], address: "虚构弄堂九号" });
    const organisation = await organisationOf(db, { contactName: "虚构欧阳某", contactPhone: "19900008888" });
    const posting = await postingOf(db, {
      organisationId: organisation.id,
      title: `包装工 ${PHONE}`,
      description: `有意者带证 ${CERTIFICATE} 或身份证 ${CITIZEN_ID}，电话 199 0000 9999，8:30-17:00，月薪3000-4000元`,
      counsellorNote: "虚构备注：四级肢体",
      address: "虚构大道一号",
    });
    await suggestForPostings(ports, [posting.id]);
    await indexDocuments(ports, "postings", [posting.id]);
  });

  describe("what the index holds", () => {
    it("is the allow-list and nothing else", async () => {
      const [row] = await postingSources(db, [1]);
      if (row === undefined) throw new Error("There is no posting.");
      const document = postingDocument(row.posting, row.organisation);
      expect(Object.keys(document).sort()).toEqual([...POSTING_DOCUMENT_KEYS].sort());
      expect(document.description).toContain("8:30-17:00");
      expect(document.description).toContain("3000-4000");
    });

    it("has nothing of a jobseeker, a contact person, a note, or a number that names somebody", async () => {
      const rows = await sql`
      select p::text as narrow, concat(w.words, ' ', w.spelled) as words from search_postings p join search_posting_words w using (posting_id)`;
      const text = JSON.stringify(rows).toLowerCase();
      expect(rows).toHaveLength(1);
      expect(text).toContain("包装工");
      for (const secret of SECRETS) expect({ secret, held: text.includes(secret) }).toEqual({ secret, held: false });
      expect(/\d{7,}/.exec(String(rows[0]?.["words"]))).toBeNull();
    });

    it.each(SECRETS)("is not found by %s", async (text) => {
      expect(await engine.searchPostings(queryOf({ text }))).toMatchObject({ total: 0 });
    });

    it("has no words of an employer that name a disability, though the posting is found by all others", async () => {
      const { id } = await postingOf(db, {
        title: "虚构验布工（聋人优先）",
        description: "坐着看布。限肢体残疾三级，精神残疾慎投。",
        skillsWanted: ["限视障", "配色"],
        publishedAt: NOW,
      });
      await indexDocuments(ports, "postings", [id]);
      const rows = await sql`select w::text as words from search_posting_words w where posting_id = ${id}`;
      const text = JSON.stringify(rows);
      for (const word of ["聋", "肢体", "残疾", "三级", "精神", "视障"]) expect(text).not.toContain(word);
      const found = async (words: string) =>
        (await engine.searchPostings(queryOf({ text: words }))).hits.map(({ postingId }) => postingId);
      expect(await found("验布工")).toContain(id);
      expect(await found("配色")).toContain(id);
      expect(await found("聋人")).not.toContain(id);
    });

    it("has no column that could take more", async () => {
      const columns = await sql`
      select table_name, column_name from information_schema.columns
      where table_name in ('search_postings', 'search_posting_words') order by 1, ordinal_position`;
      expect(columns.map((each) => `${String(each["table_name"])}.${String(each["column_name"])}`)).toEqual([
        "search_posting_words.posting_id",
        "search_posting_words.facets",
        "search_posting_words.eases",
        "search_posting_words.organisation_id",
        "search_posting_words.pay_monthly_fen",
        "search_posting_words.published_at",
        "search_posting_words.deadline",
        "search_posting_words.latitude",
        "search_posting_words.longitude",
        "search_posting_words.words",
        "search_posting_words.spelled",
        "search_postings.posting_id",
        "search_postings.version",
        "search_postings.removed",
        "search_postings.layout",
        "search_postings.facets",
        "search_postings.organisation_id",
        "search_postings.pay_monthly_fen",
        "search_postings.published_at",
        "search_postings.deadline",
        "search_postings.latitude",
        "search_postings.longitude",
        "search_postings.eases",
      ]);
    });
  });
}
