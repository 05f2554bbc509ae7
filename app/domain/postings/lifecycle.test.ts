import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "../accounts/roles.ts";
import { plusDays } from "../dates.ts";
import {
  allowedEvents,
  autoCloseDue,
  deadlinePassed,
  POSTING_EVENTS,
  POSTING_STATUSES,
  postingLifecycle,
  reminderDue,
  transition,
} from "./lifecycle.ts";

describe("the posting's lifecycle", () => {
  it("goes from draft to published by the administrator's hand only", () => {
    expect(transition("draft", "submit", "employer")).toEqual({ ok: true, value: "submitted" });
    expect(transition("submitted", "publish", "administrator")).toEqual({ ok: true, value: "published" });
    for (const role of ROLES.filter((role) => role !== "administrator")) {
      expect(transition("submitted", "publish", role)).toEqual({
        ok: false,
        refusal: { code: "transition-not-allowed", params: { status: "submitted", event: "publish" } },
      });
    }
  });

  it("returns a posting only with a reason", () => {
    expect(transition("submitted", "return", "administrator", "  ")).toEqual({
      ok: false,
      refusal: { code: "return-reason-required", field: "reason" },
    });
    expect(transition("submitted", "return", "administrator", "工作时间未写明")).toEqual({
      ok: true,
      value: "returned",
    });
  });

  it("lets the employer confirm an open place, and only the schedule expire it", () => {
    expect(transition("published", "confirm", "employer")).toEqual({ ok: true, value: "published" });
    expect(allowedEvents("published", "system")).toEqual(["expire"]);
    expect(transition("published", "expire", "administrator").ok).toBe(false);
  });

  it("lets a counsellor act for an employer, and says so", () => {
    expect(postingLifecycle.nextSteps("draft", "counsellor")).toContainEqual({
      event: "submit",
      to: "submitted",
      onBehalfOf: "employer",
      needsReason: false,
    });
  });

  it("gives seekers, liaisons and organisers nothing to do", () => {
    for (const status of [null, ...POSTING_STATUSES]) {
      for (const role of ["seeker", "liaison", "organiser"] as const) expect(allowedEvents(status, role)).toEqual([]);
    }
  });

  it("uses every event, and brings what ended back as a draft only", () => {
    expect(new Set(postingLifecycle.rows.map((row) => row.event))).toEqual(new Set(POSTING_EVENTS));
    for (const row of postingLifecycle.rows) if (row.reopens) expect(row.to).toBe("draft");
  });
});

describe("confirmation of open places", () => {
  const start = "2026-03-01";
  const neverReminded = { lastConfirmedOn: start, lastRemindedOn: null };

  it("asks after 30 and 60 days and expires after 90", () => {
    expect(reminderDue(neverReminded, plusDays(start, 29))).toBe(false);
    expect(reminderDue(neverReminded, plusDays(start, 30))).toBe(true);
    const reminded = { lastConfirmedOn: start, lastRemindedOn: plusDays(start, 30) };
    expect(reminderDue(reminded, plusDays(start, 59))).toBe(false);
    expect(reminderDue(reminded, plusDays(start, 60))).toBe(true);
    expect(autoCloseDue(start, plusDays(start, 89))).toBe(false);
    expect(autoCloseDue(start, plusDays(start, 90))).toBe(true);
  });

  it("counts anew from a confirmation that came after a reminder", () => {
    const confirmed = { lastConfirmedOn: plusDays(start, 31), lastRemindedOn: plusDays(start, 30) };
    expect(reminderDue(confirmed, plusDays(start, 60))).toBe(false);
    expect(reminderDue(confirmed, plusDays(start, 61))).toBe(true);
  });

  it("never both asks and expires, run every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const date = plusDays(start, days);
        expect(reminderDue(neverReminded, date) && autoCloseDue(start, date)).toBe(false);
      }),
    );
  });

  it("counts the deadline's own day as open", () => {
    expect(deadlinePassed("2026-03-01", "2026-03-01")).toBe(false);
    expect(deadlinePassed("2026-03-01", "2026-03-02")).toBe(true);
    expect(deadlinePassed(null, "2026-03-02")).toBe(false);
  });
});
