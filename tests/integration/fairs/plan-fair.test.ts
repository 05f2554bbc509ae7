import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { ROLES } from "#app/domain/accounts/roles.ts";
import type { FairEvent, FairStatus } from "#app/domain/fairs/lifecycle.ts";
import { changeFairStatus } from "#app/usecases/fairs/change-fair-status.ts";
import { exportRegistrations } from "#app/usecases/fairs/export-registrations.ts";
import { answerInvitation, invitePostings, withdrawInvitation } from "#app/usecases/fairs/invite-postings.ts";
import { INVITABLE_PER_PAGE, listInvitable } from "#app/usecases/fairs/list-invitable.ts";
import { listDeskFairs, readDeskFair } from "#app/usecases/fairs/read-desk-fairs.ts";
import { listPublicFairs, readPublicFair } from "#app/usecases/fairs/read-fairs.ts";
import { saveFair } from "#app/usecases/fairs/save-fair.ts";
import { fairPostings, fairs } from "#db/schema/all.ts";
import { fairOf, invitationOf } from "#tests/factories/fair.ts";
import { areasOf } from "#tests/factories/area.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { testDatabase } from "#tests/support/database.ts";
import { FIELDS, fairPorts, signedIn, traces } from "./fair-world.ts";

const { db, reset } = await testDatabase();
beforeEach(reset);
const ports = fairPorts(db);
const step = (fairId: number, event: FairEvent, seen: FairStatus, reason: string | null = null) => ({
  fairId,
  event,
  seenStatus: seen,
  reason,
});

describe("planning a fair", () => {
  it("is the organiser's and the administrator's alone", async () => {
    await areasOf(db);
    for (const role of ROLES) {
      const who = await signedIn(db, role);
      const allowed = role === "organiser" || role === "administrator";
      expect((await saveFair(ports, who, null, FIELDS)).ok, role).toBe(allowed);
      expect((await listDeskFairs(ports, who)).ok, role).toBe(allowed || role === "counsellor");
    }
    expect(await saveFair(ports, VISITOR, null, FIELDS)).toMatchObject({ refusal: { code: "not-signed-in" } });
  });

  it("refuses a day in the past, times and days in the wrong order, and a host that is no workshop", async () => {
    await areasOf(db);
    const organiser = await signedIn(db, "organiser");
    const employer = await organisationOf(db);
    const refused = async (change: Partial<typeof FIELDS>) => {
      const result = await saveFair(ports, organiser, null, { ...FIELDS, ...change });
      return result.ok ? null : `${result.refusal.code} ${result.refusal.field}`;
    };
    expect(await refused({ heldOn: "2026-11-22" })).toBe("date-in-past heldOn");
    expect(await refused({ endsAt: "09:00" })).toBe("fair-ends-before-start endsAt");
    expect(await refused({ registrationClosesOn: "2026-12-12" })).toBe("registration-after-fair registrationClosesOn");
    expect(await refused({ hostOrganisationId: employer.id })).toBe("invalid-input hostOrganisationId");
    expect(await refused({ areaCode: "nowhere" })).toBe("invalid-input areaCode");
    const workshop = await organisationOf(db, { kind: "workshop" });
    expect(await refused({ hostOrganisationId: workshop.id })).toBeNull();
    expect((await traces(db)).actions).toEqual(["fairs.create"]);
  });

  it("can be put right until it is over", async () => {
    const organiser = await signedIn(db, "organiser");
    const [open, held] = [await fairOf(db), await fairOf(db, { status: "held" })];
    expect((await saveFair(ports, organiser, open.id, { ...FIELDS, place: "别处" })).ok).toBe(true);
    expect(await saveFair(ports, organiser, held.id, FIELDS)).toMatchObject({ refusal: { code: "fair-over" } });
    expect(await saveFair(ports, organiser, 999_999, FIELDS)).toMatchObject({ refusal: { code: "not-found" } });
  });
});

describe("a fair's status", () => {
  it("tells the invited employers when it is announced, and nobody twice", async () => {
    const organiser = await signedIn(db, "organiser");
    const fair = await fairOf(db, { status: "draft" });
    const posting = await postingOf(db);
    expect(await invitePostings(ports, organiser, fair.id, [posting.id])).toMatchObject({ value: { invited: 1 } });
    expect((await traces(db)).facts).toEqual([]);
    expect(await changeFairStatus(ports, organiser, step(fair.id, "announce", "draft"))).toMatchObject({ ok: true });
    expect((await traces(db)).facts.map(({ topic }) => topic)).toEqual(["fair.changed", "fair.moved", "fair.invited"]);
    expect(await changeFairStatus(ports, organiser, step(fair.id, "announce", "draft"))).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });
  });

  it("keeps the reason of a cancelled fair for everybody, and a cancelled draft from everybody", async () => {
    const organiser = await signedIn(db, "organiser");
    const [announced, draft] = [await fairOf(db), await fairOf(db, { status: "draft" })];
    expect(await changeFairStatus(ports, organiser, step(announced.id, "cancel", "announced"))).toMatchObject({
      refusal: { code: "reason-required", field: "reason" },
    });
    expect((await changeFairStatus(ports, organiser, step(announced.id, "cancel", "announced", "台风"))).ok).toBe(true);
    expect((await changeFairStatus(ports, organiser, step(draft.id, "cancel", "draft", "不办了"))).ok).toBe(true);
    const { coming } = await listPublicFairs(ports);
    expect(coming.map(({ id, cancelReason }) => [id, cancelReason])).toEqual([[announced.id, "台风"]]);
    expect(await readPublicFair(ports, VISITOR, draft.id)).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("keeps to its day", async () => {
    const organiser = await signedIn(db, "organiser");
    const past = await fairOf(db, { status: "draft", heldOn: "2026-11-22", registrationClosesOn: null });
    const coming = await fairOf(db, { status: "closed" });
    expect(await changeFairStatus(ports, organiser, step(past.id, "announce", "draft"))).toMatchObject({
      refusal: { code: "date-in-past" },
    });
    expect(await changeFairStatus(ports, organiser, step(coming.id, "hold", "closed"))).toMatchObject({
      refusal: { code: "transition-not-allowed" },
    });
    const desk = await readDeskFair(ports, organiser, coming.id);
    expect(desk.ok && desk.value.steps.map(({ event }) => event)).toEqual(["reopen-registration", "cancel"]);
  });

  it("stands closed for registration once its last day is over, without anybody closing it", async () => {
    const organiser = await signedIn(db, "organiser");
    const fair = await fairOf(db, { registrationClosesOn: "2026-11-22" });
    const { coming } = await listPublicFairs(ports);
    expect(coming.map(({ status }) => status)).toEqual(["closed"]);
    const page = await readPublicFair(ports, VISITOR, fair.id);
    expect(page.ok && page.value).toMatchObject({ fair: { status: "closed" }, registrationOpen: false });
    const list = await listDeskFairs(ports, organiser);
    expect(list.ok && list.value.fairs[0]?.fair.status).toBe("closed");
    const desk = await readDeskFair(ports, organiser, fair.id);
    expect(desk.ok && desk.value.fair.status).toBe("closed");
    expect(desk.ok && desk.value.steps.map(({ event }) => event)).toEqual(["reopen-registration", "cancel"]);
    expect(await changeFairStatus(ports, organiser, step(fair.id, "close-registration", "announced"))).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });
  });

  it("is opened again until its day, or until a last day that is still to come", async () => {
    const organiser = await signedIn(db, "organiser");
    const [late, early] = [
      await fairOf(db, { registrationClosesOn: "2026-11-22" }),
      await fairOf(db, { status: "closed" }),
    ];
    for (const { id } of [late, early]) {
      expect(await changeFairStatus(ports, organiser, step(id, "reopen-registration", "closed"))).toMatchObject({
        value: { status: "announced" },
      });
      const page = await readPublicFair(ports, VISITOR, id);
      expect(page.ok && page.value).toMatchObject({ fair: { status: "announced" }, registrationOpen: true });
    }
    const rows = await db.select({ until: fairs.registrationClosesOn }).from(fairs).orderBy(fairs.id);
    expect(rows.map(({ until }) => until)).toEqual([null, "2026-12-07"]);
  });

  it("is recorded as held on its day, straight from being announced", async () => {
    const organiser = await signedIn(db, "organiser");
    const fair = await fairOf(db);
    const after = fairPorts(db, new Date("2026-12-12T02:00:00Z"));
    const desk = await readDeskFair(after, organiser, fair.id);
    expect(desk.ok && desk.value.steps.map(({ event }) => event)).toEqual(["hold", "cancel"]);
    expect(await changeFairStatus(after, organiser, step(fair.id, "hold", "closed"))).toMatchObject({
      value: { status: "held" },
    });
    expect((await traces(db)).lines.at(-1)).toMatchObject({ details: { from: "closed", to: "held" } });
  });

  it("is nobody else's to change", async () => {
    const fair = await fairOf(db);
    for (const role of ROLES.filter((each) => each !== "organiser" && each !== "administrator")) {
      const result = await changeFairStatus(ports, await signedIn(db, role), step(fair.id, "cancel", "announced", "x"));
      expect(result, role).toMatchObject({ refusal: { code: "not-allowed" } });
    }
  });
});

describe("invitations", () => {
  it("go to open postings of verified employers, found by title or employer, wildcards taken as they are", async () => {
    const organiser = await signedIn(db, "organiser");
    const fair = await fairOf(db);
    const sewing = await postingOf(db, { title: "缝纫工" });
    const packing = await postingOf(db, { title: "包装 100%" });
    const paused = await postingOf(db, { status: "paused" });
    const unverified = await organisationOf(db, { verification: "unverified" });
    await postingOf(db, { organisationId: unverified.id });
    const found = async (words: string) => {
      const result = await listInvitable(ports, organiser, fair.id, { words });
      return result.ok ? result.value.employers.flatMap((each) => each.postings.map(({ postingId }) => postingId)) : [];
    };
    expect((await found("")).sort()).toEqual([sewing.id, packing.id].sort());
    expect(await found("缝纫")).toEqual([sewing.id]);
    expect(await found("0%")).toEqual([packing.id]);
    expect(await invitePostings(ports, organiser, fair.id, [paused.id])).toMatchObject({
      refusal: { code: "posting-closed" },
    });
    await invitePostings(ports, organiser, fair.id, [sewing.id]);
    expect(await found("缝纫")).toEqual([]);
    expect((await traces(db)).facts).toEqual([
      { topic: "fair.invited", payload: { fairId: fair.id, postingId: sewing.id } },
    ]);
  });

  it("are chosen page by page, by town and kind, and what was chosen elsewhere is named again", async () => {
    const organiser = await signedIn(db, "organiser");
    const fair = await fairOf(db);
    const here = await postingOf(db, { title: "甲", areaCode: "330213001", kind: "sheltered" });
    for (let more = 0; more < INVITABLE_PER_PAGE; more += 1) await postingOf(db, { areaCode: "330213100" });
    const ask = async (query: Parameters<typeof listInvitable>[3]) => {
      const result = await listInvitable(ports, organiser, fair.id, query);
      if (!result.ok) throw new Error(result.refusal.code);
      const shown = result.value.employers.flatMap((each) => each.postings.map(({ postingId }) => postingId));
      return { ...result.value, shown };
    };
    const [first, second] = [await ask({}), await ask({ page: 2 })];
    expect([first.total, first.pages, first.shown.length, second.shown.length]).toEqual([61, 2, 60, 1]);
    expect(new Set([...first.shown, ...second.shown]).size).toBe(61);
    expect((await ask({ town: "330213001" })).shown).toEqual([here.id]);
    expect((await ask({ kind: "sheltered" })).shown).toEqual([here.id]);
    const again = await ask({ town: "330213100", chosen: [here.id] });
    expect(again.chosenElsewhere.map(({ postingId }) => postingId)).toEqual([here.id]);
    expect((await ask({ kind: "sheltered", chosen: [here.id] })).chosenElsewhere).toEqual([]);
  });

  it("go to all that a verified employer has open, and to nothing of another", async () => {
    const organiser = await signedIn(db, "organiser");
    const fair = await fairOf(db);
    const [employer, other] = [await organisationOf(db), await organisationOf(db, { verification: "unverified" })];
    const open = [
      await postingOf(db, { organisationId: employer.id }),
      await postingOf(db, { organisationId: employer.id }),
    ];
    await postingOf(db, { organisationId: employer.id, status: "paused" });
    await postingOf(db, { organisationId: other.id });
    const result = await invitePostings(ports, organiser, fair.id, [], [employer.id, other.id]);
    expect(result).toMatchObject({ value: { invited: open.length } });
  });

  it("are answered by the posting's own employer, until the fair is over", async () => {
    const [own, foreign] = [await organisationOf(db), await organisationOf(db)];
    const posting = await postingOf(db, { organisationId: own.id });
    const fair = await fairOf(db);
    await invitationOf(db, fair, posting);
    const employer = await signedIn(db, "employer", { organisationId: own.id });
    const other = await signedIn(db, "employer", { organisationId: foreign.id });
    const answer = { fairId: fair.id, postingId: posting.id, answer: "accepted" } as const;
    expect(await answerInvitation(ports, other, answer)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await answerInvitation(ports, VISITOR, answer)).toMatchObject({ refusal: { code: "not-signed-in" } });
    expect((await answerInvitation(ports, employer, answer)).ok).toBe(true);
    const page = await readPublicFair(ports, VISITOR, fair.id);
    expect(page.ok && page.value.postings.map(({ postingId }) => postingId)).toEqual([posting.id]);
    expect(page.ok && page.value.invitations).toEqual([]);
    await db.update(fairs).set({ status: "held" }).where(eq(fairs.id, fair.id));
    expect(await answerInvitation(ports, employer, answer)).toMatchObject({ refusal: { code: "fair-over" } });
    await db.update(fairs).set({ status: "draft" }).where(eq(fairs.id, fair.id));
    expect(await answerInvitation(ports, employer, answer)).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("can be taken back while the fair is to come", async () => {
    const organiser = await signedIn(db, "organiser");
    const posting = await postingOf(db);
    const [coming, over] = [await fairOf(db), await fairOf(db, { status: "held" })];
    await invitationOf(db, coming, posting);
    await invitationOf(db, over, posting);
    expect((await withdrawInvitation(ports, organiser, coming.id, posting.id)).ok).toBe(true);
    expect(await withdrawInvitation(ports, organiser, over.id, posting.id)).toMatchObject({
      refusal: { code: "fair-over" },
    });
    expect(await db.select({ fairId: fairPostings.fairId }).from(fairPostings)).toEqual([{ fairId: over.id }]);
  });
});

describe("the list of people", () => {
  it("leaves the product only with a line in the audit log", async () => {
    const fair = await fairOf(db);
    const organiser = await signedIn(db, "organiser");
    expect((await exportRegistrations(ports, organiser, fair.id)).ok).toBe(true);
    expect((await traces(db)).lines).toMatchObject([
      { action: "fairs.export-registrations", accountId: organiser.accountId, details: { people: 0 } },
    ]);
    for (const role of ["seeker", "liaison", "employer", "workshop-manager"] as const) {
      expect((await exportRegistrations(ports, await signedIn(db, role), fair.id)).ok, role).toBe(false);
    }
  });
});
