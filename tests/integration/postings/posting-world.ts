import { asc, eq } from "drizzle-orm";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import { MINIMUM_WAGE_ROWS } from "#app/domain/compliance/minimum-wage-parameters.ts";
import type { FormStep } from "#app/domain/postings/form/steps.ts";
import type { TypedFields } from "#app/domain/postings/form/typed-fields.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { formVersionOf, versionOf } from "#app/usecases/postings/find-posting.ts";
import { savePostingStep } from "#app/usecases/postings/save-posting-step.ts";
import type { Db } from "#db/client.ts";
import { auditLog, minimumWages, outbox, postingDrafts, postings } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { type Organisation, organisationOf } from "#tests/factories/organisation.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";

/** A day on which the minimum wage of 奉化 is known. */
export const KNOWN_DAY = new Date("2025-11-20T02:00:00Z");

/** Ports whose clock moves on a second with each look, so that each change has a time of its own. */
export function portsFrom(db: Db, start: Date) {
  let ticks = 0;
  const { today } = fixedClock(start);
  return { db, clock: { now: () => new Date(start.getTime() + 1000 * ticks++), today } };
}

/** A verified employer with a member, another employer's member, an administrator and a counsellor; wages as published. */
export async function postingWorld(db: Db, start = KNOWN_DAY) {
  const organisation = await organisationOf(db);
  const other = await organisationOf(db);
  await wagesOf(db);
  const as = async (role: Parameters<typeof accountOf>[1], of?: Organisation): Promise<SignedIn> =>
    principalOf(db, await accountOf(db, role, of ? { organisationId: of.id } : {}));
  return {
    ports: portsFrom(db, start),
    organisation,
    employer: await as("employer", organisation),
    otherEmployer: await as("employer", other),
    counsellor: await as("counsellor"),
    administrator: await as("administrator"),
    seeker: await as("seeker"),
  };
}

export type PostingWorld = Awaited<ReturnType<typeof postingWorld>>;

async function wagesOf(db: Db): Promise<void> {
  const fenghua = MINIMUM_WAGE_ROWS.filter(({ areaCode }) => areaCode === "330213");
  await db.insert(minimumWages).values(fenghua.map((row) => ({ ...row, enteredAt: MADE_AT })));
}

/** A form filled in as an employer would, all that is needed and nothing more. */
export const FILLED: Readonly<Partial<Record<FormStep, TypedFields>>> = {
  what: { kind: "vacancy", title: "包装工" },
  place: {
    areaCode: "330213001",
    address: "虚构路 8 号",
    workingMode: "on-site",
    employment: "full-time",
    weeklyHours: "40",
    dailyHours: "8",
    shift: "day",
    hoursText: "8:00–16:30",
  },
  pay: { payPeriod: "month", payMin: "2,600", payMax: "3200", payNegotiable: "no", insurance: ["pension", "medical"] },
  details: { description: "把产品装进盒子里，坐着做，有师傅带。", headcount: "2" },
};

export async function postingRow(db: Db, postingId: number) {
  const [posting] = await db.select().from(postings).where(eq(postings.id, postingId));
  if (posting === undefined) throw new Error(`There is no posting ${postingId}.`);
  return posting;
}

export async function versionNow(db: Db, postingId: number): Promise<string> {
  return versionOf(await postingRow(db, postingId));
}

export async function draftOf(db: Db, postingId: number) {
  const [draft] = await db.select().from(postingDrafts).where(eq(postingDrafts.postingId, postingId));
  return draft;
}

/** What the form carries: the version of posting and draft. */
export async function formVersionNow(db: Db, postingId: number): Promise<string> {
  return formVersionOf(await postingRow(db, postingId), await draftOf(db, postingId));
}

/** Saves one step, at the version the form has now. */
export async function saveStep(world: PostingWorld, postingId: number, step: FormStep, fields: TypedFields) {
  const version = await formVersionNow(world.ports.db, postingId);
  return savePostingStep(world.ports, world.employer, { postingId, step, fields, version });
}

/** Saves the steps of `FILLED`, some of them otherwise. */
export async function fillForm(
  world: PostingWorld,
  postingId: number,
  changes: Partial<Record<FormStep, TypedFields>> = {},
): Promise<void> {
  for (const [step, fields] of Object.entries({ ...FILLED, ...changes })) {
    await saveStep(world, postingId, step as FormStep, fields);
  }
}

/** The audit lines and facts about postings so far. */
export async function traces(db: Db) {
  const lines = await db.select().from(auditLog).orderBy(asc(auditLog.id));
  const facts = await db.select().from(outbox).orderBy(asc(outbox.id));
  return {
    actions: lines.map(({ action }) => action),
    topics: facts.map(({ topic }) => topic),
    lastLine: lines.at(-1),
  };
}
