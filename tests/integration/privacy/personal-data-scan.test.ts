import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POSTING_DOCUMENT_KEYS, postingDocument } from "#app/domain/search/posting-document.ts";
import { jobCall } from "#app/jobs/catalogue.ts";
import { consequencesOf } from "#app/jobs/facts.ts";
import { readEnv } from "#app/server/env.ts";
import { createServices } from "#app/server/services.server.ts";
import { suggestAll } from "#app/usecases/matching/suggest-all.ts";
import { tellOfApplication } from "#app/usecases/notices/tell-of-application.ts";
import { tellOfInvitation } from "#app/usecases/notices/tell-of-fair.ts";
import { tellOfPosting } from "#app/usecases/notices/tell-of-posting.ts";
import { tellOfSuggestion } from "#app/usecases/notices/tell-of-suggestion.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { rebuildIndexes } from "#app/usecases/search/rebuild-index.ts";
import {
  auditLog,
  notices,
  organisations,
  outbox,
  outgoingMessages,
  postings,
  searchPostingWords,
  seekers,
  suggestions,
} from "#db/schema/all.ts";
import { demoAccounts } from "#db/seeds/demo-accounts.ts";
import { seedDemoWorld } from "#db/seeds/demo-world.ts";
import { seedReference } from "#db/seeds/reference.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { relayOutbox } from "#workers/relay/relay-outbox.ts";
import { type PersonalValues, personalValuesOf } from "./personal-values.ts";
import { scan } from "./scanned-places.ts";

const { db, url } = await freshDatabase();
const services = await createServices(readEnv({ NODE_ENV: "test", DATABASE_URL: url, LOG_LEVEL: "silent" }));
afterAll(() => services.close());

const hashes = { demo: new Map(demoAccounts.map(({ phone }) => [phone, "no password"])), nobody: "no password" };
let values: PersonalValues;

/** Does the jobs that tell people, as the workers would. */
async function tellEverybody(): Promise<void> {
  for (const { topic, payload } of await db.select().from(outbox).orderBy(outbox.id)) {
    for (const call of consequencesOf(topic, payload)) {
      switch (call.name) {
        case "notices.tell-of-posting":
          await tellOfPosting(services, call.payload.postingId, call.payload.auditId);
          break;
        case "notices.tell-of-application":
          await tellOfApplication(services, call.payload.applicationId, call.payload.eventId);
          break;
        case "notices.tell-of-suggestion":
          await tellOfSuggestion(services, call.payload.seekerId, call.payload.postingId);
          break;
        case "notices.tell-of-invitation":
          await tellOfInvitation(services, call.payload.fairId, call.payload.postingId);
          break;
      }
    }
  }
}

/** The demo world as it lies after its first minutes: indexed, suggested, its facts handed on and people told. */
beforeAll(async () => {
  const { clock, cipher } = services;
  await seedReference(db, clock.now());
  await seedDemoWorld(db, { clock, cipher, hashes });
  await rebuildIndexes(services);
  await suggestAll(services);
  await tellEverybody();
  while ((await relayOutbox(db, services.queue, clock)) > 0);
  values = await personalValuesOf(db, cipher);
}, 300_000);

describe("what is copied out of people's profiles", () => {
  it("holds no number, category, grade, phone or name", async () => {
    expect(values.size).toBeGreaterThan(1000);
    const { leaks, rows } = await scan(db, values);
    expect(leaks).toEqual([]);
    // Nothing was read over: each place holds something.
    const empty = Object.entries(rows).flatMap(([table, count]) => (count === 0 ? [table] : []));
    expect(empty.filter((table) => table.startsWith("public."))).toEqual(["public.search_rebuild_changes"]);
    const facts = await db.select().from(outbox);
    const jobs = facts.flatMap(({ topic, payload }) => consequencesOf(topic, payload));
    const queued = Object.entries(rows).map(([table, count]) => (table.startsWith("bullmq.") ? count : 0));
    expect(Math.max(...queued)).toBeGreaterThanOrEqual(jobs.length);
  }, 120_000);
});

describe("the document of a posting", () => {
  it("carries nothing that is not on its allow-list, whatever the row holds", async () => {
    const [person] = await db.select().from(seekers).limit(1);
    const [row] = await db
      .select({ posting: postings, organisation: organisations })
      .from(postings)
      .innerJoin(organisations, eq(organisations.id, postings.organisationId))
      .where(eq(postings.status, "published"))
      .limit(1);
    if (person?.citizenIdCipher == null || row === undefined) throw new Error("The demo world is empty.");
    const citizenId = services.cipher.open(person.citizenIdCipher);
    const planted = `给${person.name}（${citizenId}，肢体二级，13800000000）留的`;
    const posting = {
      ...row.posting,
      counsellorNote: planted,
      returnReason: planted,
      address: planted,
      placeText: planted,
      title: `${row.posting.title} 13800000000`,
      description: `${row.posting.description} 身份证 ${citizenId}`,
    };
    const organisation = { ...row.organisation, contactName: person.name, contactPhone: "13800000000" };
    const document = postingDocument(posting, organisation);
    expect(Object.keys(document).sort()).toEqual([...POSTING_DOCUMENT_KEYS].sort());
    const text = JSON.stringify(document);
    expect(values.foundIn(text)).toEqual([]);
    await db.update(postings).set({ counsellorNote: planted }).where(eq(postings.id, row.posting.id));
    await indexDocuments(services, "postings", [row.posting.id]);
    const { leaks } = await scan(db, values);
    expect(leaks).toEqual([]);
  }, 120_000);
});

describe("the scan itself", () => {
  it("finds what is planted in any of the places", async () => {
    const [person] = await db.select().from(seekers).limit(1);
    const [certificate] = [person?.certificateNumberCipher, person?.citizenIdCipher].flatMap((sealed) =>
      sealed == null ? [] : [services.cipher.open(sealed)],
    );
    if (person === undefined || certificate === undefined) throw new Error("The demo world is empty.");
    const at = services.clock.now();
    const [words] = await db.select().from(searchPostingWords).limit(1);
    const [suggestion] = await db.select().from(suggestions).limit(1);
    await db
      .update(searchPostingWords)
      .set({ spelled: [...person.name].join(" ") })
      .where(eq(searchPostingWords.postingId, words?.postingId ?? 0));
    await db
      .update(suggestions)
      .set({ pushedNote: "肢体残疾二级" })
      .where(inArray(suggestions.id, [suggestion?.id ?? 0]));
    await db.insert(auditLog).values({
      at,
      role: "system",
      action: "test",
      objectType: "seeker",
      details: { certificate, grade: 2 },
    });
    await db.insert(outgoingMessages).values({
      channel: "sms",
      recipientMasked: "138****0000",
      template: "test",
      body: "请打 13800000000",
      dedupeKey: "planted",
      status: "written",
      createdAt: at,
    });
    await db
      .insert(notices)
      .values({ code: "test", params: { who: person.name }, dedupeKey: "planted", createdAt: at });
    const payload = { postingIds: [1], note: certificate };
    await services.queue.add([{ id: "planted", call: jobCall("search.index-postings", payload) }]);
    const { leaks } = await scan(db, values);
    const found = new Set(leaks.map(({ table, kind }) => `${table.replace(/^bullmq\..*/u, "queue")}: ${kind}`));
    expect([...found].sort()).toEqual([
      "public.audit_log: category or grade",
      "public.audit_log: certificate number",
      "public.audit_log: citizen ID",
      "public.notices: name",
      "public.outgoing_messages: phone",
      "public.search_posting_words: name",
      "public.suggestions: category or grade",
      "queue: certificate number",
      "queue: citizen ID",
    ]);
  }, 120_000);
});
