import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { FairStatus } from "#app/domain/fairs/lifecycle.ts";
import type { FairCriteria } from "#app/domain/search/fair-record.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { browseFairs } from "#app/usecases/fairs/browse-fairs.ts";
import { changeFairStatus } from "#app/usecases/fairs/change-fair-status.ts";
import { answerInvitation, invitePostings, withdrawInvitation } from "#app/usecases/fairs/invite-postings.ts";
import { saveFair } from "#app/usecases/fairs/save-fair.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { rebuildIndex } from "#app/usecases/search/rebuild-index.ts";
import { fairs } from "#db/schema/all.ts";
import { areasOf, JINPING } from "#tests/factories/area.ts";
import { fairOf, invitationOf } from "#tests/factories/fair.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { testDatabase } from "#tests/support/database.ts";
import { FIELDS, fairPorts, signedIn, traces } from "./fair-world.ts";

const connection = await testDatabase();
const { db, reset } = connection;
const ports = { ...fairPorts(db), search: postgresSearch(connection) };
const index = () => rebuildIndex(ports, "fairs");

beforeEach(reset);

async function found(criteria: Partial<FairCriteria>) {
  const page = await browseFairs(ports, { text: "", town: null, offers: [], ...criteria });
  const ids = (fairs: typeof page.coming) => fairs.map(({ id }) => id);
  return { ...page, coming: ids(page.coming), past: ids(page.past) };
}

describe("looking for a fair", () => {
  it("asks the database alone where nothing is looked for: all fairs, though no index has heard of them", async () => {
    const fair = await fairOf(db);
    expect(await found({})).toMatchObject({ searched: false, coming: [fair.id], past: [] });
    expect(await found({ text: "招聘会" })).toMatchObject({ searched: true, coming: [], past: [] });
  });

  it("goes by words of the fair, its place, its town, what is offered there, and the work and employers", async () => {
    const factory = await organisationOf(db, { name: "虚构缝衣厂" });
    const posting = await postingOf(db, { organisationId: factory.id, title: "缝纫工", occupationCode: "6-31-05-00" });
    const fair = await fairOf(db, { name: "冬日专场", place: "虚构礼堂", accessibility: { "sign-language": "yes" } });
    await invitationOf(db, fair, posting, "accepted");
    await fairOf(db, { name: "另一场", accessibility: { "sign-language": "no" } });
    await index();
    for (const text of ["冬日", "礼堂", "锦屏 手语", "手语 招聘会", "缝衣厂", "缝纫", "打包", "sign language"]) {
      expect((await found({ text })).coming, text).toEqual([fair.id]);
    }
    expect((await found({ text: "招聘会" })).coming).toHaveLength(2);
    expect(await found({ text: "航空" })).toMatchObject({ coming: [], past: [], loosened: false });
  });

  it("goes by town and by everything that the place offers", async () => {
    const both = await fairOf(db, { accessibility: { captions: "yes", "quiet-place": "yes" } });
    const one = await fairOf(db, { accessibility: { captions: "yes", "quiet-place": "no" }, heldOn: "2026-12-12" });
    const elsewhere = await fairOf(db, { areaCode: null, accessibility: { captions: "yes" }, heldOn: "2026-12-13" });
    await index();
    expect((await found({ offers: ["captions"] })).coming).toEqual([both.id, one.id, elsewhere.id]);
    expect((await found({ offers: ["captions", "quiet-place"] })).coming).toEqual([both.id]);
    expect((await found({ town: JINPING, offers: ["captions"] })).coming).toEqual([both.id, one.id]);
    expect((await found({ town: "330213100" })).coming).toEqual([]);
  });

  it("takes any of the words where no fair holds them all, and says so; not where one that is over does", async () => {
    const [sign, sewing] = [await fairOf(db, { name: "手语专场" }), await fairOf(db, { name: "缝纫专场" })];
    await index();
    expect(await found({ text: "手语 航空" })).toMatchObject({ coming: [sign.id], loosened: true });
    const over = await fairOf(db, { name: "手语航空专场", status: "held", heldOn: "2026-11-01" });
    await indexDocuments(ports, "fairs", [over.id]);
    expect(await found({ text: "手语 航空" })).toMatchObject({ coming: [], past: [over.id], loosened: false });
    expect((await found({ text: "缝纫" })).coming).toEqual([sewing.id]);
  });

  it("shows those to come soonest first and those that are over latest first, a fair held today among these", async () => {
    const held = (heldOn: string) => fairOf(db, { status: "held", heldOn });
    const [old, last] = [await held("2026-10-01"), await held("2026-11-01")];
    const today = await held("2026-11-23");
    const later = await fairOf(db, { heldOn: "2026-12-20" });
    const sooner = await fairOf(db, { heldOn: "2026-12-01", registrationClosesOn: "2026-11-20" });
    await index();
    const page = await found({ text: "招聘会" });
    expect(page).toMatchObject({ coming: [sooner.id, later.id], past: [today.id, last.id, old.id] });
    const all = await browseFairs(ports, { text: "招聘会", town: null, offers: [] });
    expect(all.coming.map(({ status }) => status)).toEqual(["closed", "announced"]);
  });

  it("shows a cancelled fair with its reason, a draft never, not even where the index still holds it", async () => {
    const organiser = await signedIn(db, "organiser");
    const [cancelled, draft, dropped] = [await fairOf(db), await fairOf(db, { status: "draft" }), await fairOf(db)];
    const step = { event: "cancel", reason: "台风" } as const;
    await changeFairStatus(ports, organiser, { ...step, fairId: cancelled.id, seenStatus: "announced" });
    await index();
    expect((await found({ text: "招聘会" })).coming).toEqual([cancelled.id, dropped.id]);
    await changeFairStatus(ports, organiser, { ...step, fairId: draft.id, seenStatus: "draft" });
    await indexDocuments(ports, "fairs", [draft.id]);
    await db.update(fairs).set({ status: "draft" }).where(eq(fairs.id, dropped.id));
    expect((await found({ text: "招聘会" })).coming).toEqual([cancelled.id]);
  });

  it("finds it by an employer who comes, and no longer once the invitation is declined or withdrawn", async () => {
    const organiser = await signedIn(db, "organiser");
    const factory = await organisationOf(db, { name: "虚构缝衣厂" });
    const employer = await signedIn(db, "employer", { organisationId: factory.id });
    const posting = await postingOf(db, { organisationId: factory.id });
    const { id: fairId } = await fairOf(db);
    const byEmployer = async () => {
      await indexDocuments(ports, "fairs", [fairId]);
      return (await found({ text: "缝衣厂" })).coming;
    };
    const answer = (given: "accepted" | "declined") =>
      answerInvitation(ports, employer, { fairId, postingId: posting.id, answer: given });
    await invitePostings(ports, organiser, fairId, [posting.id]);
    expect(await byEmployer()).toEqual([]);
    await answer("accepted");
    expect(await byEmployer()).toEqual([fairId]);
    await answer("declined");
    expect(await byEmployer()).toEqual([]);
    await answer("accepted");
    expect(await byEmployer()).toEqual([fairId]);
    await withdrawInvitation(ports, organiser, fairId, posting.id);
    expect(await byEmployer()).toEqual([]);
  });
});

describe("every change of a fair that can be found", () => {
  it("is a fact that the index follows", async () => {
    await areasOf(db);
    const organiser = await signedIn(db, "organiser");
    const posting = await postingOf(db);
    const employer = await signedIn(db, "employer", { organisationId: posting.organisationId });
    const made = await saveFair(ports, organiser, null, FIELDS);
    const fairId = made.ok ? made.value.fairId : 0;
    const [postingId, postingIds] = [posting.id, [posting.id]];
    const move = (
      event: "announce" | "close-registration" | "reopen-registration" | "cancel",
      seenStatus: FairStatus,
    ) => changeFairStatus(ports, organiser, { fairId, event, seenStatus, reason: event === "cancel" ? "台风" : null });
    let told = 1;
    const changes: readonly (() => Promise<{ readonly ok: boolean }>)[] = [
      () => saveFair(ports, organiser, fairId, { ...FIELDS, place: "别处" }),
      () => move("announce", "draft"),
      () => move("close-registration", "announced"),
      () => move("reopen-registration", "closed"),
      () => invitePostings(ports, organiser, fairId, postingIds),
      () => answerInvitation(ports, employer, { fairId, postingId, answer: "accepted" }),
      () => withdrawInvitation(ports, organiser, fairId, postingId),
      () => move("cancel", "announced"),
    ];
    for (const [at, change] of changes.entries()) {
      expect((await change()).ok, String(at)).toBe(true);
      // An invitation that nobody has answered is told to its employer alone.
      if (at !== 4) told += 1;
      const { facts } = await traces(db);
      expect(facts.filter(({ topic }) => topic === "fair.changed")).toEqual(
        Array.from({ length: told }, () => ({ topic: "fair.changed", payload: { fairId } })),
      );
    }
  });
});
