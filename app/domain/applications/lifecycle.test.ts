import { describe, expect, it } from "vitest";
import { ROLES } from "../accounts/roles.ts";
import { APPLICATION_EVENTS, APPLICATION_STATUSES, applicationLifecycle } from "./lifecycle.ts";

const { transition, allowedEvents, nextSteps, rows, isTerminal } = applicationLifecycle;

describe("the application's lifecycle", () => {
  it("goes the whole way from interest to job", () => {
    expect(transition(null, "express-interest", "seeker")).toEqual({ ok: true, value: "interested" });
    expect(transition("interested", "refer", "counsellor")).toEqual({ ok: true, value: "referred" });
    expect(transition("referred", "mark-seen", "employer")).toEqual({ ok: true, value: "seen-by-employer" });
    expect(transition("seen-by-employer", "invite", "employer")).toEqual({ ok: true, value: "interview" });
    expect(transition("interview", "offer", "workshop-manager")).toEqual({ ok: true, value: "offered" });
    expect(transition("offered", "accept", "seeker")).toEqual({ ok: true, value: "hired" });
  });

  it("lets liaison and counsellor act for the seeker, and says so", () => {
    for (const role of ["liaison", "counsellor"] as const) {
      expect(nextSteps(null, role)).toContainEqual({
        event: "express-interest",
        to: "interested",
        onBehalfOf: "seeker",
        needsReason: false,
      });
    }
    expect(nextSteps(null, "seeker")[0]?.onBehalfOf).toBeNull();
    expect(nextSteps("interview", "counsellor").find((step) => step.event === "offer")?.onBehalfOf).toBe("employer");
  });

  it("lets the person withdraw at every step before the end without a reason", () => {
    for (const status of APPLICATION_STATUSES.filter((status) => !isTerminal(status))) {
      expect(transition(status, "withdraw", "seeker")).toEqual({ ok: true, value: "withdrawn" });
    }
  });

  it("makes an employer who declines say why", () => {
    expect(transition("interview", "decline", "employer")).toMatchObject({
      ok: false,
      refusal: { code: "reason-required", field: "reason" },
    });
  });

  it("never lets an employer or a seeker do the other's part", () => {
    for (const status of APPLICATION_STATUSES) {
      const employer = new Set(allowedEvents(status, "employer"));
      for (const event of allowedEvents(status, "seeker")) expect(employer.has(event)).toBe(false);
    }
  });

  it("ends nothing that is offered or over because a posting ended", () => {
    expect(allowedEvents("interview", "system")).toEqual(["posting-ended"]);
    expect(allowedEvents("offered", "system")).toEqual([]);
    expect(allowedEvents("hired", "system")).toEqual([]);
  });

  it("leaves a hire as it is, uses every event, and gives no part to organiser and administrator", () => {
    for (const role of ROLES) expect(allowedEvents("hired", role)).toEqual([]);
    expect(new Set(rows.map((row) => row.event))).toEqual(new Set(APPLICATION_EVENTS));
    for (const status of [null, ...APPLICATION_STATUSES]) {
      expect([...allowedEvents(status, "organiser"), ...allowedEvents(status, "administrator")]).toEqual([]);
    }
  });

  it("tells the seeker whatever the employer does", () => {
    for (const row of rows.filter((row) => row.by.includes("employer"))) expect(row.notice?.to).toContain("seeker");
  });
});
