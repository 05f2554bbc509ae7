import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { decidePlace } from "#app/usecases/workshops/decide-place.ts";
import { fillProposal } from "#app/usecases/workshops/fill-proposal.ts";
import { pinPlace } from "#app/usecases/workshops/pin-place.ts";
import { readProposal, type ProposalList } from "#app/usecases/workshops/read-proposal.ts";
import { readProposedPerson } from "#app/usecases/workshops/read-proposed-person.ts";
import { readWorkshopProposal } from "#app/usecases/workshops/read-workshop-proposal.ts";
import { requestProposal } from "#app/usecases/workshops/request-proposal.ts";
import { unpinPlace } from "#app/usecases/workshops/unpin-place.ts";
import {
  applications,
  auditLog,
  consents,
  outbox,
  placements,
  placePins,
  placeProposalRows,
  placeProposals,
  postings,
  seekers,
  suggestionAnswers,
} from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { type Organisation, organisationOf } from "#tests/factories/organisation.ts";
import { type Posting, postingOf } from "#tests/factories/posting.ts";
import { consentOf, type Seeker, seekerOf } from "#tests/factories/seeker.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const at = (minute: number) => ({ db, clock: fixedClock(new Date(Date.UTC(2026, 10, 23, 2, minute))) });
const ports = at(0);

let counsellor: Principal;
let workshop: Organisation;
let manager: Principal;

beforeEach(async () => {
  await reset();
  counsellor = await principalOf(db, await accountOf(db, "counsellor"));
  workshop = await organisationOf(db, { kind: "workshop" });
  manager = await principalOf(db, await accountOf(db, "workshop-manager", { organisationId: workshop.id }));
});

const place = (changes: Parameters<typeof postingOf>[1] = {}): Promise<Posting> =>
  postingOf(db, { kind: "sheltered", organisationId: workshop.id, countsTowardQuota: false, headcount: 1, ...changes });

async function agreed(changes: Parameters<typeof seekerOf>[1] = {}): Promise<Seeker> {
  const seeker = await seekerOf(db, changes);
  await consentOf(db, seeker, "employer-anonymous-view");
  return seeker;
}

/** Asks for a proposal and works it out, as the workers do. */
async function propose(now = ports): Promise<number> {
  const asked = await requestProposal(now, counsellor);
  if (!asked.ok) throw new Error(asked.refusal.code);
  await fillProposal(now, asked.value.proposalId);
  return asked.value.proposalId;
}

async function rowOf(proposalId: number, seeker: Seeker) {
  const rows = await db.select().from(placeProposalRows).where(eq(placeProposalRows.proposalId, proposalId));
  const row = rows.find(({ seekerId }) => seekerId === seeker.id);
  if (row === undefined) throw new Error("Nothing is said of this person.");
  return row;
}

const placedAt = async (proposalId: number, seeker: Seeker) => (await rowOf(proposalId, seeker)).postingId;

async function decide(
  by: "workshop" | "counsellor",
  rowId: number,
  decision: "confirmed" | "refused",
  reason = "合适",
) {
  return decidePlace(ports, by === "workshop" ? manager : counsellor, {
    rowId,
    side: by,
    decision,
    reason: decision === "refused" ? reason : null,
  });
}

async function read(principal: Principal, list: ProposalList = "pairs") {
  const result = await readProposal(ports, principal, { list, postingId: null, page: 1 });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

async function own(principal = manager) {
  const result = await readWorkshopProposal(ports, principal);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.places;
}

async function person(rowId: number) {
  const result = await readProposedPerson(ports, counsellor, rowId);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe("a proposal of places", () => {
  it("gives each seat to whom the place suits best, and tells the others why it is not theirs", async () => {
    const posting = await place();
    const near = await agreed();
    const far = await agreed({ latitude: 29.7, longitude: 121.44 });
    const proposalId = await propose();

    expect(await placedAt(proposalId, near)).toBe(posting.id);
    const without = await rowOf(proposalId, far);
    expect(without).toMatchObject({ postingId: null, rank: null, wishes: 1 });
    const winner = await rowOf(proposalId, near);
    expect(without.passedOver).toEqual([
      { placeId: posting.id, why: "full", score: without.score, cutOff: winner.score, waited: false },
    ]);
    const { proposal } = await read(counsellor);
    expect(proposal?.figures).toMatchObject({ people: 2, placed: 1, firstWish: 1, without: 1, free: 1 });
  });

  it("lists first who can be referred, then whom the counsellor is to decide on, and last what is settled", async () => {
    await place({ headcount: 3 });
    const [refused, confirmed, open] = [await agreed(), await agreed(), await agreed()];
    const proposalId = await propose();
    await decide("counsellor", (await rowOf(proposalId, refused)).id, "refused");
    await decide("counsellor", (await rowOf(proposalId, confirmed)).id, "confirmed");
    const { proposal } = await read(counsellor);
    expect(proposal?.people?.pairs.map(({ seekerId, turn }) => [seekerId, turn])).toEqual([
      [open.id, "decide"],
      [confirmed.id, "wait"],
      [refused.id, "settled"],
    ]);
    expect(proposal?.figures.toDecide).toBe(1);
    await decide("workshop", (await rowOf(proposalId, confirmed)).id, "confirmed");
    const after = (await read(counsellor)).proposal?.people?.pairs;
    expect(after?.map(({ turn }) => turn)).toEqual(["refer", "decide", "settled"]);
  });

  it("puts nobody forward who has work, an offer, no wish for a sheltered place, or said it is not for them", async () => {
    const posting = await place({ headcount: 9 });
    const wants = await agreed();
    const working = await agreed();
    await placed(working, await postingOf(db));
    const offered = await agreed();
    await applied(offered, await postingOf(db), "offered");
    const open = await agreed({ kindsWanted: ["vacancy"] });
    const undecided = await agreed({ kindsWanted: [] });
    const declined = await agreed();
    await answered(declined, posting, "not-for-me");
    const curious = await agreed({ kindsWanted: [] });
    await answered(curious, posting, "interested");
    const proposalId = await propose();
    const rows = await db.select().from(placeProposalRows).where(eq(placeProposalRows.proposalId, proposalId));
    expect(rows.map(({ seekerId }) => seekerId).sort((a, b) => a - b)).toEqual([wants.id, curious.id]);
    expect([open, undecided].every(({ id }) => rows.every(({ seekerId }) => seekerId !== id))).toBe(true);
  });

  it("gives no seat that is taken, nor more than the workshop has left in all", async () => {
    const [first, second] = [await place({ headcount: 3 }), await place({ headcount: 3 })];
    await placed(await agreed(), first);
    await placed(await agreed(), second);
    await db.execute(`update organisations set capacity = 5 where id = ${workshop.id}`);
    for (let each = 0; each < 6; each += 1) await agreed();
    await propose();
    const { proposal } = await read(counsellor);
    expect(proposal?.places.map(({ free, taken, proposed, limited }) => ({ free, taken, proposed, limited }))).toEqual([
      { free: 2, taken: 1, proposed: 2, limited: false },
      { free: 1, taken: 1, proposed: 1, limited: true },
    ]);
    expect(proposal?.figures.without).toBe(3);
  });

  it("is asked for once however often the button is pressed, and worked out once however often the job runs", async () => {
    await place();
    await agreed();
    const asked = await Promise.all([requestProposal(ports, counsellor), requestProposal(ports, counsellor)]);
    const ids = asked.map((each) => (each.ok ? each.value.proposalId : 0));
    expect(ids[0]).toBe(ids[1]);
    expect(await db.select().from(outbox)).toHaveLength(1);
    expect((await read(counsellor)).waitingSince).not.toBeNull();
    await Promise.all([fillProposal(ports, ids[0] ?? 0), fillProposal(ports, ids[0] ?? 0)]);
    expect(await db.select().from(placeProposalRows)).toHaveLength(1);
    expect(await fillProposal(ports, ids[0] ?? 0)).toBeUndefined();
    expect((await read(counsellor)).waitingSince).toBeNull();
  });

  it("is handed to the workers again where it was asked for long ago and never came", async () => {
    await requestProposal(ports, counsellor);
    await requestProposal(at(5), counsellor);
    expect(await db.select().from(outbox)).toHaveLength(1);
    await requestProposal(at(11), counsellor);
    expect(await db.select().from(outbox)).toHaveLength(2);
    expect(await db.select().from(placeProposals)).toHaveLength(1);
  });

  it("keeps the rows of the last two proposals only", async () => {
    await place();
    await agreed();
    const [first] = [await propose(), await propose(), await propose()];
    const kept = await db.selectDistinct({ id: placeProposalRows.proposalId }).from(placeProposalRows);
    expect(kept).toHaveLength(2);
    expect(kept.some(({ id }) => id === first)).toBe(false);
  });
});

describe("pins", () => {
  it("keep a place for a person against the order, leave another out, and can be taken back", async () => {
    const posting = await place();
    const near = await agreed();
    const far = await agreed({ latitude: 29.7, longitude: 121.44 });
    await propose();
    const pair = { seekerId: far.id, postingId: posting.id };
    expect(await pinPlace(ports, counsellor, { ...pair, kind: "hold" })).toMatchObject({ ok: true });
    expect(await pinPlace(ports, counsellor, { ...pair, kind: "hold" })).toMatchObject({ ok: true });
    const second = await propose();
    expect(await placedAt(second, far)).toBe(posting.id);
    expect(await placedAt(second, near)).toBeNull();
    expect((await rowOf(second, near)).passedOver).toEqual([{ placeId: posting.id, why: "held" }]);
    expect((await read(counsellor, "changes")).proposal?.people?.changes.map(({ kind }) => kind)).toEqual([
      "lost-place",
      "got-place",
    ]);

    await unpinPlace(ports, counsellor, pair);
    await unpinPlace(ports, counsellor, pair);
    await pinPlace(ports, counsellor, { seekerId: near.id, postingId: posting.id, kind: "bar" });
    const third = await propose();
    expect(await placedAt(third, far)).toBe(posting.id);
    expect((await rowOf(third, near)).passedOver).toEqual([{ placeId: posting.id, why: "barred" }]);
    const lines = await db.select({ action: auditLog.action }).from(auditLog);
    expect(lines.filter(({ action }) => action !== "workshops.propose").map(({ action }) => action)).toEqual([
      "workshops.keep-place",
      "workshops.unpin-place",
      "workshops.leave-out-place",
    ]);
  });

  it("keep no more seats than there are, and one place a person", async () => {
    const [one, other] = [await place(), await place()];
    const [first, second] = [await agreed(), await agreed()];
    const hold = (seeker: Seeker, posting: Posting) =>
      pinPlace(ports, counsellor, { seekerId: seeker.id, postingId: posting.id, kind: "hold" });
    await hold(first, one);
    expect(await hold(second, one)).toMatchObject({ refusal: { code: "no-free-place" } });
    await hold(first, other);
    expect((await hold(second, one)).ok).toBe(true);
    expect(await db.select().from(placePins)).toHaveLength(2);
    const raced = [await place(), await agreed(), await agreed()] as const;
    const results = await Promise.all([hold(raced[1], raced[0]), hold(raced[2], raced[0])]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("say so where they cannot be kept, and refuse what is no place on offer", async () => {
    const posting = await place();
    const seeker = await agreed();
    await pinPlace(ports, counsellor, { seekerId: seeker.id, postingId: posting.id, kind: "hold" });
    await answered(seeker, posting, "not-for-me");
    await propose();
    expect((await read(counsellor, "pins")).proposal?.people?.pins).toMatchObject([{ unkept: "not-feasible" }]);
    const closed = await place({ status: "paused" });
    const vacancy = await postingOf(db);
    const pin = (postingId: number) => pinPlace(ports, counsellor, { seekerId: seeker.id, postingId, kind: "hold" });
    expect(await pin(closed.id)).toMatchObject({ refusal: { code: "posting-closed" } });
    expect(await pin(vacancy.id)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await pin(999_999)).toMatchObject({ refusal: { code: "not-found" } });
  });
});

describe("deciding", () => {
  it("keeps a pair that both sides confirm, whoever comes after", async () => {
    const posting = await place();
    const far = await agreed({ latitude: 29.7, longitude: 121.44 });
    const first = await propose();
    const { id } = await rowOf(first, far);
    expect(await decide("workshop", id, "confirmed")).toMatchObject({ value: { outcome: "undecided" } });
    expect(await db.select().from(placePins)).toHaveLength(0);
    expect(await decide("counsellor", id, "confirmed")).toMatchObject({ value: { outcome: "confirmed" } });
    expect((await read(counsellor)).proposal?.status).toBe("confirmed");

    const near = await agreed();
    const second = await propose();
    expect(await placedAt(second, far)).toBe(posting.id);
    expect(await placedAt(second, near)).toBeNull();
    expect(await rowOf(second, far)).toMatchObject({ workshopDecision: "confirmed", counsellorDecision: "confirmed" });
  });

  it("says the same twice without a second line, and lets a side change its mind", async () => {
    await place();
    const seeker = await agreed();
    const { id } = await rowOf(await propose(), seeker);
    await Promise.all([decide("workshop", id, "confirmed"), decide("workshop", id, "confirmed")]);
    const confirmations = await db.select().from(auditLog).where(eq(auditLog.action, "workshops.confirm-place"));
    expect(confirmations).toHaveLength(1);
    await decide("counsellor", id, "confirmed");
    expect(await decide("workshop", id, "refused", "现在没有师傅带")).toMatchObject({ value: { outcome: "refused" } });
    expect(await db.select().from(placePins)).toMatchObject([{ kind: "bar", origin: "decided" }]);
    await decide("workshop", id, "confirmed");
    expect(await db.select().from(placePins)).toMatchObject([{ kind: "hold", origin: "decided" }]);
    expect((await db.select().from(auditLog)).every(({ details }) => !JSON.stringify(details).includes("师傅"))).toBe(
      true,
    );
  });

  it("needs a reason to refuse, and leaves the pair out of the next proposal until somebody takes that back", async () => {
    const posting = await place();
    const [first, second] = [await agreed(), await agreed({ createdAt: new Date(MADE_AT.getTime() + 1000) })];
    const { id } = await rowOf(await propose(), first);
    expect(
      await decidePlace(ports, manager, { rowId: id, side: "workshop", decision: "refused", reason: null }),
    ).toEqual({
      ok: false,
      refusal: { code: "reason-required", field: "reason" },
    });
    await decide("workshop", id, "refused");
    const next = await propose();
    expect(await placedAt(next, first)).toBeNull();
    expect(await placedAt(next, second)).toBe(posting.id);

    await unpinPlace(ports, counsellor, { seekerId: first.id, postingId: posting.id });
    const again = await propose();
    expect(await rowOf(again, first)).toMatchObject({ postingId: posting.id, workshopDecision: "undecided" });
  });

  it("takes the counsellor's confirmation back with what was kept", async () => {
    const posting = await place();
    const seeker = await agreed();
    const proposalId = await propose();
    const { id } = await rowOf(proposalId, seeker);
    await decide("workshop", id, "confirmed");
    await decide("counsellor", id, "confirmed");
    await unpinPlace(ports, counsellor, { seekerId: seeker.id, postingId: posting.id });
    expect(await rowOf(proposalId, seeker)).toMatchObject({
      workshopDecision: "confirmed",
      counsellorDecision: "undecided",
    });
  });

  it("is refused on a proposal that a newer one has replaced", async () => {
    await place();
    const seeker = await agreed();
    const { id } = await rowOf(await propose(), seeker);
    await propose();
    expect(await decide("workshop", id, "confirmed")).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    expect(await person(id)).toMatchObject({ replaced: true });
  });

  it("loses no decision that is made while a new proposal is worked out", async () => {
    await place();
    const seeker = await agreed();
    const { id } = await rowOf(await propose(), seeker);
    const asked = await requestProposal(ports, counsellor);
    const next = asked.ok ? asked.value.proposalId : 0;
    const [decided] = await Promise.all([decide("workshop", id, "confirmed"), fillProposal(ports, next)]);
    const kept = await rowOf(next, seeker);
    if (decided.ok) expect(kept.workshopDecision).toBe("confirmed");
    else expect(decided.refusal.code).toBe("changed-meanwhile");
  });
});

describe("what happens meanwhile", () => {
  it("a person who finds work: the pair cannot be confirmed, the counsellor is told why and the workshop is not", async () => {
    await place();
    const seeker = await agreed();
    const { id } = await rowOf(await propose(), seeker);
    await placed(seeker, await postingOf(db));
    expect((await person(id)).pair?.standing).toBe("found-work");
    expect((await own())[0]?.people[0]?.standing).toBe("fallen-through");
    expect(await decide("counsellor", id, "confirmed")).toMatchObject({ refusal: { code: "proposal-outdated" } });
    expect((await decide("counsellor", id, "refused")).ok).toBe(true);
  });

  it("a person who says it is not for them, or looks no more; a place that closes: something stands in the way", async () => {
    const posting = await place({ headcount: 3 });
    const [declines, leaves] = [await agreed(), await agreed()];
    const proposalId = await propose();
    await answered(declines, posting, "not-for-me");
    await db.update(seekers).set({ lookingForWork: false }).where(eq(seekers.id, leaves.id));
    const blockersOf = async (seeker: Seeker) =>
      (await person((await rowOf(proposalId, seeker)).id)).pair?.blockers.map(({ code }) => code);
    expect(await blockersOf(declines)).toEqual(["said-not-for-me"]);
    expect(await blockersOf(leaves)).toEqual(["not-looking"]);
    await db.update(postings).set({ status: "paused" }).where(eq(postings.id, posting.id));
    expect(await blockersOf(declines)).toContain("posting-not-open");
  });

  it("a seat that is filled otherwise: who stands last has none", async () => {
    const posting = await place({ headcount: 2 });
    const [first, last] = [await agreed(), await agreed({ createdAt: new Date(MADE_AT.getTime() + 1000) })];
    const proposalId = await propose();
    await placed(await agreed(), posting);
    expect((await person((await rowOf(proposalId, first)).id)).pair?.standing).toBe("stands");
    expect((await person((await rowOf(proposalId, last)).id)).pair?.standing).toBe("no-seat");
  });

  it("a consent taken back: the person leaves the workshop's page at once, and it can decide no more", async () => {
    await place();
    const seeker = await seekerOf(db);
    const consent = await consentOf(db, seeker, "employer-anonymous-view");
    const { id } = await rowOf(await propose(), seeker);
    expect(await own()).toMatchObject([{ people: [{ rowId: id, contact: null }], someHidden: false }]);
    await db.update(consents).set({ withdrawnAt: MADE_AT }).where(eq(consents.id, consent.id));
    expect(await own()).toMatchObject([{ people: [], someHidden: true }]);
    expect(await decide("workshop", id, "confirmed")).toMatchObject({ refusal: { code: "not-found" } });
    expect((await person(id)).pair?.shown).toBe(false);
  });

  it("an offer for the place itself: the pair has come about and is decided no more", async () => {
    const posting = await place();
    const seeker = await agreed();
    const proposalId = await propose();
    const { id } = await rowOf(proposalId, seeker);
    await decide("workshop", id, "confirmed");
    await decide("counsellor", id, "confirmed");
    await applied(seeker, posting, "offered");
    expect((await person(id)).pair).toMatchObject({ standing: "taken-up", application: { status: "offered" } });
    expect(await decide("workshop", id, "refused")).toMatchObject({ refusal: { code: "proposal-outdated" } });
    await propose();
    const { proposal } = await read(counsellor, "pins");
    expect(proposal?.places).toMatchObject([{ taken: 1, free: 0, proposed: 0 }]);
    expect(proposal?.people?.pins).toMatchObject([{ kind: "hold", unkept: null }]);
  });
});

describe("who sees whom", () => {
  it("a workshop sees its own places alone, nobody's name, and adjustments only with a consent of their own", async () => {
    await place();
    const seeker = await agreed({ accommodationsNeeded: ["step-free-access"] });
    const { id } = await rowOf(await propose(), seeker);
    const seen = await own();
    expect(JSON.stringify(seen)).not.toContain(seeker.name);
    expect(seen[0]?.people[0]).toMatchObject({ number: 1, adjustmentsShared: false, view: { adjustments: [] } });
    await consentOf(db, seeker, "employer-adjustments", { organisationId: workshop.id });
    expect((await own())[0]?.people[0]?.view.adjustments).toEqual([
      { accommodation: "step-free-access", answer: "offered" },
    ]);

    const elsewhere = await organisationOf(db, { kind: "workshop" });
    const other = await principalOf(db, await accountOf(db, "workshop-manager", { organisationId: elsewhere.id }));
    expect(await own(other)).toEqual([]);
    const foreign = { rowId: id, side: "workshop", decision: "confirmed", reason: null } as const;
    expect(await decidePlace(ports, other, foreign)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await decidePlace(ports, manager, { ...foreign, side: "counsellor" })).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  it("an administrator sees figures, none of few people, and nobody", async () => {
    await place({ headcount: 9 });
    for (let each = 0; each < 3; each += 1) await agreed();
    await propose();
    const administrator = await principalOf(db, await accountOf(db, "administrator"));
    const { proposal } = await read(administrator);
    expect(proposal?.people).toBeNull();
    expect(proposal?.figures).toMatchObject({ people: null, placed: null, free: 9 });
    expect(proposal?.places).toMatchObject([{ proposed: null, taken: null, free: 9 }]);
  });
});

async function placed(seeker: Seeker, posting: Posting): Promise<void> {
  await db.insert(placements).values({
    seekerId: seeker.id,
    organisationId: posting.organisationId,
    postingId: posting.id,
    contractType: "sheltered",
    startsOn: "2026-11-01",
    payPeriod: "month",
    payFen: 1000_00,
    insurance: [],
    createdAt: MADE_AT,
  });
}

async function applied(seeker: Seeker, posting: Posting, status: "offered" | "referred"): Promise<void> {
  await db.insert(applications).values({
    seekerId: seeker.id,
    postingId: posting.id,
    organisationId: posting.organisationId,
    status,
    createdAt: MADE_AT,
    updatedAt: MADE_AT,
  });
}

async function answered(seeker: Seeker, posting: Posting, answer: "interested" | "not-for-me"): Promise<void> {
  await db.insert(suggestionAnswers).values({
    seekerId: seeker.id,
    postingId: posting.id,
    answer,
    reason: answer === "not-for-me" ? "hours" : null,
    answeredAt: MADE_AT,
  });
}
