import { eq } from "drizzle-orm";
import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodations.ts";
import { FENGHUA } from "#app/domain/areas/fenghua.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { easesOf } from "#app/domain/search/eases.ts";
import type { FieldCipher } from "#app/gateways/cipher/field-cipher.ts";
import type { Clock } from "#app/gateways/clock/clock.ts";
import { rankPreparedPostings } from "#app/domain/matching/rank.ts";
import type { Fact } from "#app/jobs/facts.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "#app/usecases/matching/load-facts.ts";
import type { Db } from "#db/client.ts";
import {
  auditLog,
  favourites,
  minimumWages,
  outbox,
  postings,
  savedSearches,
  savedSearchNews,
  settings,
} from "#db/schema/all.ts";
import { seedOrganisations, seedStaff, type PasswordHashes, type Staff } from "./accounts.ts";
import { seedAnswers } from "./answers.ts";
import { seedApplications } from "./applications.ts";
import { calendarFrom } from "./calendar.ts";
import { seedFairs } from "./fairs.ts";
import { seedGuidance } from "./guidance.ts";
import { seedMatchingNights } from "./matching-nights.ts";
import { organisationRows } from "./organisations.ts";
import { seedPeople } from "./people.ts";
import { postingRows, type Posting } from "./postings.ts";
import { randomFrom } from "./random.ts";
import { pieces, type SeedTools } from "./seed-world.ts";
import { seedShelteredPlaces } from "./sheltered-places.ts";
import { seedCourses } from "./training.ts";
import { worldFacts } from "./world-facts.ts";
import { type DemoWorldMark, WORLD_MARK } from "./world-mark.ts";

/** The same world every time, but for its dates. */
const SEED = 20_210_521;

const DAY_MS = 86_400_000;

/** The figures of 2024 carried on: nobody has checked what holds from 2026 on, and every page that uses them says so. */
async function carryMinimumWageOn({ tx, calendar }: SeedTools, staff: Staff): Promise<void> {
  const known = await tx.select().from(minimumWages).where(eq(minimumWages.from, "2024-01-01"));
  await tx.insert(minimumWages).values(
    known
      .filter(({ areaCode }) => areaCode === FENGHUA)
      .map(({ areaCode, monthlyFen, hourlyFen }) => ({
        areaCode,
        monthlyFen,
        hourlyFen,
        from: "2026-01-01",
        to: null,
        source: "暂按 2024 年标准（甬政发〔2024〕27号）沿用，2026 年的新标准还没有核对",
        verified: "unverified" as const,
        enteredBy: staff.demo.administrator,
        enteredAt: calendar.at(-40, 10),
      })),
  );
}

async function insertPostings({ tx }: SeedTools, rows: ReturnType<typeof postingRows>): Promise<Posting[]> {
  const inserted: Posting[] = [];
  for (const part of pieces(rows, 200)) inserted.push(...(await tx.insert(postings).values(part).returning()));
  return inserted.sort((a, b) => a.id - b.id);
}

/** Who published what: the audit log of a world that has been used. */
async function auditPublications({ tx }: SeedTools, staff: Staff, all: readonly Posting[]): Promise<void> {
  const lines = all.flatMap(({ id, publishedAt }) =>
    publishedAt === null
      ? []
      : [
          {
            at: publishedAt,
            accountId: staff.demo.administrator,
            role: "administrator" as const,
            action: "postings.publish",
            objectType: "posting",
            objectId: id,
            details: { from: "submitted", to: "published" },
          },
        ],
  );
  for (const part of pieces(lines)) await tx.insert(auditLog).values(part);
}

/** Two searches that somebody saved, one of which has brought news already. */
async function saveSearches({ tx, calendar }: SeedTools, accountId: number, all: readonly Posting[]): Promise<void> {
  const wantedFrom = calendar.at(-9, 19);
  const [seated] = await tx
    .insert(savedSearches)
    .values([
      { accountId, name: "坐着做", query: "ease=seated", createdAt: wantedFrom, newsSince: calendar.at(-2, 8) },
      { accountId, name: "在家做 · 时间灵活", query: "mode=home&shift=flexible", createdAt: calendar.at(-4, 20) },
    ])
    .returning();
  const news = all.filter(
    ({ status, publishedAt, occupationCode, demands, accommodations }) =>
      status === "published" &&
      publishedAt !== null &&
      publishedAt > wantedFrom &&
      publishedAt < calendar.at(-2, 8) &&
      easesOf(
        occupationCode,
        demands,
        ACCOMMODATION_CODES.filter((code) => accommodations[code] === "yes"),
      ).includes("seated"),
  );
  for (const { id, publishedAt } of news) {
    const toldAt = new Date(Math.ceil(((publishedAt?.getTime() ?? 0) + 1) / DAY_MS) * DAY_MS);
    await tx.insert(savedSearchNews).values({ savedSearchId: seated?.id ?? 0, postingId: id, toldAt });
  }
}

/**
 * Fills in the demo world in one transaction, once: a mark in `settings` says that it is there.
 *
 * Leaves facts in the outbox, so that the workers index the postings, make everybody's suggestions and tell of what
 * happened in the last days as soon as they run.
 *
 * @returns how much there is now, or undefined where the world was there before
 */
export async function seedDemoWorld(
  db: Db,
  ports: { readonly clock: Clock; readonly cipher: FieldCipher; readonly hashes: PasswordHashes },
): Promise<Readonly<Record<string, number>> | undefined> {
  const { clock, cipher, hashes } = ports;
  return db.transaction(async (tx) => {
    const value: DemoWorldMark = { at: clock.now().toISOString(), asOf: clock.today() };
    const [mine] = await tx
      .insert(settings)
      .values({ key: WORLD_MARK, value, updatedAt: clock.now() })
      .onConflictDoNothing()
      .returning({ key: settings.key });
    if (mine === undefined) return undefined;

    const calendar = calendarFrom(clock.now(), clock.today());
    const tools: SeedTools = { tx, cipher, calendar, random: randomFrom(SEED) };
    const staff = await seedStaff(tools, hashes);
    await carryMinimumWageOn(tools, staff);
    const organisations = await seedOrganisations(tools, organisationRows(tools.random, calendar), hashes);
    const people = await seedPeople(tools, staff, hashes);
    const hiring = organisations.filter(({ row }) => row.kind !== "training-provider");
    const all = await insertPostings(
      tools,
      postingRows(
        tools.random,
        calendar,
        hiring.map(({ row, industry, accountId }) => ({ organisation: row, industry, accountId })),
      ),
    );
    await auditPublications(tools, staff, all);
    await seedGuidance(tools, staff, people);

    const context = await loadMatchingContext({ clock }, tx);
    const judged = {
      seekers: (await loadSeekerFacts(tx, context)).map((facts) => prepareSeeker(facts, context)),
      postings: (await loadPostingFacts(tx)).map((facts) => preparePosting(facts, context)),
    };
    const world = { staff, people, postings: all, organisations, judged };
    const steps = await seedApplications(tools, world);
    const invitations = await seedFairs(tools, world);
    await seedCourses(tools, organisations);

    const [first] = judged.seekers;
    const liked = first === undefined ? [] : rankPreparedPostings(first, judged.postings, 9).map(({ id }) => id);
    await tx
      .insert(favourites)
      .values(
        liked
          .slice(3, 6)
          .map((postingId) => ({ accountId: staff.demo.seeker, postingId, createdAt: calendar.at(-3, 19) })),
      );
    await seedAnswers(tools, staff, judged);

    await seedShelteredPlaces(tools, clock, staff, organisations);

    await saveSearches(tools, staff.demo.seeker, all);
    await seedMatchingNights(tools, { ...judged, context }, all);

    const published = all.filter(({ status }) => status === "published").map(({ id }) => id);
    const facts: Fact[] = [
      ...(await worldFacts(tx)),
      ...steps.map((payload): Fact => ({ topic: "application.moved", payload })),
      ...invitations.map((payload): Fact => ({ topic: "fair.invited", payload })),
    ];
    await tx.insert(outbox).values(facts.map((fact) => ({ ...fact, createdAt: clock.now() })));
    return {
      organisations: organisations.length,
      postings: all.length,
      published: published.length,
      seekers: people.length,
      facts: facts.length,
    };
  });
}
