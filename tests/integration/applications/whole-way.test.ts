import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Principal, SignedIn } from "#app/domain/accounts/principal.ts";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import type { ApplicationEvent, ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import type { Placement } from "#app/domain/applications/placement.ts";
import { changeApplicationStatus } from "#app/usecases/applications/change-application-status.ts";
import { endApplicationsOfPosting } from "#app/usecases/applications/end-for-posting.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { readApplication } from "#app/usecases/applications/read-application.ts";
import { recordPlacement } from "#app/usecases/applications/record-placement.ts";
import {
  applicationEvents,
  applications,
  auditLog,
  consents,
  guidanceEntries,
  outbox,
  placements,
  postings,
} from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { testDatabase } from "#tests/support/database.ts";
import { applicationWorld, type ApplicationWorld } from "./application-world.ts";

const { db, reset } = await testDatabase();
let world: ApplicationWorld;

beforeEach(async () => {
  await reset();
  world = await applicationWorld(db);
});

const PLACEMENT: Placement = {
  contractType: "fixed-term",
  contractMonths: 12,
  startsOn: "2026-11-25",
  payPeriod: "month",
  payFen: 2800_00,
  weeklyHours: 40,
  insurance: ["pension", "medical", "unemployment", "work-injury"],
};
const INTERVIEW = { at: new Date("2026-11-24T06:30:00Z"), place: "一楼会议室", needs: "手语翻译" };

async function interested(by: Principal = world.person, shareContact = true): Promise<number> {
  const input = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact };
  const result = await expressInterest(world.ports, by, input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.applicationId;
}

function step(
  by: Principal,
  applicationId: number,
  event: Exclude<ApplicationEvent, "confirm-hire">,
  seenStatus: ApplicationStatus,
  note: string | null = null,
) {
  const interview = event === "invite" ? INTERVIEW : null;
  return changeApplicationStatus(world.ports, by, { applicationId, event, seenStatus, note, interview });
}

const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;

describe("from interest to job", () => {
  it("goes the whole way, each side doing its part, and ends in a placement with follow-up", async () => {
    const { person, employer, ports, seeker, counsellor } = world;
    const id = await interested();
    expect(code(await step(employer, id, "mark-seen", "interested"))).toBe("ok");
    expect(code(await step(employer, id, "invite", "seen-by-employer"))).toBe("ok");
    expect(code(await step(employer, id, "offer", "interview"))).toBe("ok");
    expect(code(await step(person, id, "accept", "offered"))).toBe("ok");
    const recorded = await recordPlacement(ports, employer, id, PLACEMENT);
    expect(recorded).toMatchObject({
      ok: true,
      value: {
        checks: [
          { rule: "minimum-wage", verdict: "unknown" },
          { rule: "social-insurance", verdict: "pass" },
        ],
      },
    });
    expect(code(await recordPlacement(ports, employer, id, PLACEMENT))).toBe("changed-meanwhile");

    const read = await readApplication(ports, person, id);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.status).toBe("hired");
    expect(read.value.timeline.map(({ event, role }) => [event, role])).toEqual([
      ["express-interest", "seeker"],
      ["mark-seen", "employer"],
      ["invite", "employer"],
      ["offer", "employer"],
      ["accept", "seeker"],
    ]);
    expect(read.value.interview).toEqual(INTERVIEW);
    expect(read.value.steps).toEqual([]);
    expect(await db.select().from(placements)).toHaveLength(1);
    const due = await db.select().from(guidanceEntries).orderBy(asc(guidanceEntries.dueOn));
    expect(due.map(({ dueOn, kind, counsellorId, seekerId }) => [dueOn, kind, counsellorId, seekerId])).toEqual([
      ["2026-12-02", "follow-up", counsellor.accountId, seeker.id],
      ["2026-12-25", "follow-up", counsellor.accountId, seeker.id],
      ["2027-02-23", "follow-up", counsellor.accountId, seeker.id],
    ]);
    const facts = await db.select().from(outbox).where(eq(outbox.topic, "application.moved"));
    expect(facts).toHaveLength(5);
  });

  it("lets the employer confirm an offer by recording the contract", async () => {
    const { employer, ports } = world;
    const id = await interested();
    await step(employer, id, "mark-seen", "interested");
    await step(employer, id, "offer", "seen-by-employer");
    expect(code(await recordPlacement(ports, employer, id, PLACEMENT))).toBe("ok");
    const [row] = await db.select().from(applications);
    expect(row?.status).toBe("hired");
  });

  it("says in timeline and audit log when somebody acts for the person or for the employer", async () => {
    const { liaison, counsellor, ports, seeker } = world;
    const id = await interested(liaison);
    expect(code(await step(counsellor, id, "mark-seen", "interested"))).toBe("ok");
    const read = await readApplication(ports, counsellor, id);
    expect(read.ok && read.value.timeline.map(({ role, onBehalfOf }) => [role, onBehalfOf])).toEqual([
      ["liaison", "seeker"],
      ["counsellor", "employer"],
    ]);
    const lines = await db.select().from(auditLog).where(eq(auditLog.objectType, "application")).orderBy(auditLog.id);
    expect(
      lines.map(({ action, accountId, onBehalfOfSeekerId, details }) => [
        action,
        accountId,
        onBehalfOfSeekerId,
        details,
      ]),
    ).toEqual([
      ["applications.express-interest", liaison.accountId, seeker.id, { from: null, to: "interested" }],
      [
        "applications.mark-seen",
        counsellor.accountId,
        null,
        { from: "interested", to: "seen-by-employer", onBehalfOf: "employer" },
      ],
    ]);
  });

  it("is closed to strangers in every role, who do not even learn that it exists", async () => {
    const id = await interested();
    const strangers: SignedIn[] = [
      world.otherPerson,
      world.otherLiaison,
      world.otherEmployer,
      world.organiser,
      world.administrator,
    ];
    for (const stranger of strangers) {
      expect(code(await readApplication(world.ports, stranger, id))).toBe("not-found");
      expect(code(await step(stranger, id, "withdraw", "interested"))).toBe("not-found");
      expect(code(await recordPlacement(world.ports, stranger, id, PLACEMENT))).toBe("not-found");
      const input = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: false };
      expect(code(await expressInterest(world.ports, stranger, input))).toBe("not-found");
      const nobody = { ...input, seekerId: 999_999 };
      expect(code(await expressInterest(world.ports, stranger, nobody))).toBe("not-found");
    }
    expect(code(await readApplication(world.ports, VISITOR, id))).toBe("not-signed-in");
  });

  it("never lets one side do the other's part", async () => {
    const id = await interested();
    expect(code(await step(world.person, id, "mark-seen", "interested"))).toBe("transition-not-allowed");
    expect(code(await step(world.employer, id, "withdraw", "interested"))).toBe("transition-not-allowed");
    expect(code(await step(world.liaison, id, "invite", "interested"))).toBe("transition-not-allowed");
  });

  it("asks for a reason, for a time to come, and for the status that was seen", async () => {
    const { employer, ports } = world;
    const id = await interested();
    expect(code(await step(employer, id, "decline", "interested"))).toBe("reason-required");
    expect(code(await step(employer, id, "decline", "referred", "晚了"))).toBe("changed-meanwhile");
    const late = { applicationId: id, event: "invite" as const, seenStatus: "interested" as const };
    const yesterday = { ...INTERVIEW, at: new Date("2026-11-22T06:30:00Z") };
    expect(await changeApplicationStatus(ports, employer, { ...late, interview: yesterday })).toMatchObject({
      refusal: { code: "date-in-past", field: "interviewAt" },
    });
    expect(code(await changeApplicationStatus(ports, employer, late))).toBe("invalid-input");
    expect(code(await step(employer, id, "decline", "interested", "这批活要上中班"))).toBe("ok");
    expect(code(await step(employer, id, "reconsider", "declined"))).toBe("ok");
  });

  it("can be withdrawn without a reason and begun again, but not twice at once", async () => {
    const id = await interested();
    const again = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: false };
    expect(code(await expressInterest(world.ports, world.person, again))).toBe("already-applied");
    expect(code(await step(world.person, id, "withdraw", "interested"))).toBe("ok");
    expect(await interested(world.person, false)).toBe(id);
  });

  it("is said once by several at the same moment", async () => {
    const input = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: true };
    const { ports, person, liaison, counsellor } = world;
    const answers = await atOnce(db, sql`select from postings for update`, [
      () => expressInterest(ports, person, input),
      () => expressInterest(ports, liaison, input),
      () => expressInterest(ports, counsellor, { ...input, refer: true }),
    ]);
    const first = answers.filter(({ ok }) => ok).length;
    const events = await db.select().from(applicationEvents).orderBy(applicationEvents.id);
    // a referral may follow an interest, nothing may follow a referral or come twice
    expect(events.map(({ from }) => from)).toEqual(first === 1 ? [null] : [null, "interested"]);
    expect(answers.filter((answer) => code(answer) === "already-applied")).toHaveLength(3 - first);
    const inForce = and(eq(consents.purpose, "employer-contact"), isNull(consents.withdrawnAt));
    expect(await db.select().from(consents).where(inForce)).toHaveLength(1);
  });

  it("shares name and phone only as the last interest said, and only for whom consent can be given", async () => {
    const id = await interested(world.person, true);
    await step(world.person, id, "withdraw", "interested");
    await interested(world.person, false);
    expect(await db.select().from(applications)).toMatchObject([{ contactShared: false }]);
    const other = await principalOf(db, await accountOf(db, "counsellor"));
    const refer = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: true, refer: true };
    expect(await expressInterest(world.ports, other, refer)).toMatchObject({
      refusal: { code: "consent-missing", field: "share" },
    });
    expect(code(await expressInterest(world.ports, other, { ...refer, shareContact: false }))).toBe("ok");
  });

  it("refuses a posting whose last day for applications is over", async () => {
    await db.update(postings).set({ deadline: "2026-11-22" });
    const input = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: false };
    expect(code(await expressInterest(world.ports, world.person, input))).toBe("posting-closed");
    await db.update(postings).set({ deadline: "2026-11-23" });
    expect(code(await expressInterest(world.ports, world.person, input))).toBe("ok");
  });

  it("refuses a closed posting and people too young to be employed", async () => {
    const child = await seekerOf(db, { birthDate: "2015-01-01", counsellorId: world.counsellor.accountId });
    const forChild = { seekerId: child.id, postingId: world.posting.id, shareContact: false };
    expect(code(await expressInterest(world.ports, world.counsellor, forChild))).toBe("not-of-working-age");
    await db.update(postings).set({ status: "paused" });
    const late = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: false };
    expect(code(await expressInterest(world.ports, world.person, late))).toBe("posting-closed");
  });

  it("ends when the posting has ended, except where an offer is out", async () => {
    const id = await interested();
    expect(await endApplicationsOfPosting(world.ports, world.posting.id)).toBe(0);
    await db.update(postings).set({ status: "filled" });
    expect(await endApplicationsOfPosting(world.ports, world.posting.id)).toBe(1);
    expect(await endApplicationsOfPosting(world.ports, world.posting.id)).toBe(0);
    const [row] = await db.select().from(applications).where(eq(applications.id, id));
    expect(row?.status).toBe("declined");
  });

  it("gives a consent with recipient and end only when contact is shared", async () => {
    await interested(world.person, false);
    const contact = and(eq(consents.seekerId, world.seeker.id), eq(consents.purpose, "employer-contact"));
    expect(await db.select().from(consents).where(contact)).toEqual([]);
    const id = await step(world.counsellor, 0, "refer", "interested");
    expect(code(id)).toBe("not-found");
    const refer = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: true, refer: true };
    expect(code(await expressInterest(world.ports, world.counsellor, refer))).toBe("ok");
    expect(await db.select().from(consents).where(contact)).toMatchObject([
      { organisationId: world.organisation.id, fields: ["name", "phone"], expiresOn: "2027-05-22", withdrawnAt: null },
    ]);
  });
});
