import { and, eq, inArray } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { changesThatOpen, judgePrepared } from "#app/domain/matching/judge.ts";
import type { Change } from "#app/domain/matching/judgement.ts";
import { ListTrial } from "#app/domain/matching/list-trial.ts";
import { Openings } from "#app/domain/matching/openings.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { type TriedChange, triedOnPosting } from "#app/domain/matching/tried-changes.ts";
import {
  type PostingTrial,
  postingTrialOf,
  tryOnPosting,
  withPostingChange,
} from "#app/domain/matching/try-on-posting.ts";
import type { PayPeriod } from "#app/domain/postings/pay.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findPosting } from "#app/usecases/postings/find-posting.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { seekers } from "#db/schema/all.ts";
import {
  idsOfThoseWhoLook,
  loadMatchingContext,
  loadPostingFacts,
  loadSeekerFacts,
  seekerFactsInTurn,
} from "./load-facts.ts";
import { type TriedRows, triedRows } from "./tried-rows.ts";

/** So many single changes are proposed to try next. */
const PROPOSED = 5;

export interface PostingTrialPage {
  readonly posting: {
    readonly id: number;
    readonly title: string;
    readonly organisation: string;
    readonly open: boolean;
    readonly payPeriod: PayPeriod;
  };
  readonly trial: PostingTrial;
  readonly tried: readonly TriedChange[];
  readonly result: TriedRows<{ readonly id: number; readonly name: string }>;
  /** Changes that the employer could make, with how many people each would open it to from here. */
  readonly proposals: readonly { readonly change: Change; readonly opens: number }[];
}

/**
 * Whom a posting would suit if its employer offered more or asked for less: everybody who looks for work, judged as things
 * are and as they would be. Nothing is saved, and no suggestion changes. It names people, so that each look stands in the
 * audit log.
 *
 * Refuses `not-signed-in`, `not-allowed` and `not-found`.
 *
 * @param trial null: nothing is changed yet
 * @param change one more, as the judgement proposes it; one that the trial has no field for changes nothing
 */
export async function tryPostingChange(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { postingId, trial, change }: { postingId: number; trial: PostingTrial | null; change: Change | null },
): Promise<Result<PostingTrialPage>> {
  const { db, clock } = ports;
  const found = await findPosting(db, principal, "matching.try-changes", postingId);
  if (!found.ok) return found;
  const { posting: row, organisation, grant } = found.value;
  const context = await loadMatchingContext(ports, db);
  const [facts] = await loadPostingFacts(db, [postingId]);
  if (facts === undefined) return refuse("not-found");

  const start = postingTrialOf(facts);
  const asked = trial ?? start;
  const changed = tryOnPosting(facts, (change === null ? null : withPostingChange(asked, change)) ?? asked);
  const before = preparePosting(facts, context);
  const after = preparePosting(changed, context);
  const list = new ListTrial();
  const openings = new Openings();
  for await (const person of seekerFactsInTurn(db, context, await idsOfThoseWhoLook(db))) {
    const seeker = prepareSeeker(person, context);
    list.add(person.id, { seeker, posting: before }, { seeker, posting: after });
    const changes = changesThatOpen(seeker, after) ?? [];
    openings.add([{ id: postingId, organisationId: facts.organisationId, changes }]);
  }
  const result = await triedRows(list.result(), async (shown) => {
    const names = await namesOf(ports, shown);
    const people = shown.length === 0 ? [] : await loadSeekerFacts(db, context, shown);
    const prepared = new Map(people.map((person) => [person.id, prepareSeeker(person, context)]));
    return (id) => {
      const seeker = prepared.get(id);
      const name = names.get(id);
      if (seeker === undefined || name === undefined) return undefined;
      return { shown: { id, name }, before: judgePrepared(seeker, before), after: judgePrepared(seeker, after) };
    };
  });
  await db.transaction((tx) =>
    recordChange(tx, {
      at: clock.now(),
      accountId: grant.accountId,
      role: grant.role,
      action: "matching.try-changes",
      objectType: "posting",
      objectId: postingId,
      details: { shown: result.list.length },
    }),
  );
  const next = postingTrialOf(changed);
  return ok({
    posting: {
      id: postingId,
      title: row.title,
      organisation: organisation.name,
      open: row.status === "published",
      payPeriod: facts.pay?.period ?? "month",
    },
    trial: next,
    tried: triedOnPosting(start, next),
    result,
    proposals: openings
      .ranked()
      .filter(({ change: each }) => withPostingChange(next, each) !== null)
      .slice(0, PROPOSED)
      .map(({ change: each, people }) => ({ change: each, opens: people })),
  });
}

async function namesOf({ db }: Pick<Ports, "db">, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: seekers.id, name: seekers.name })
    .from(seekers)
    .where(and(inArray(seekers.id, [...ids]), eq(seekers.lookingForWork, true)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
