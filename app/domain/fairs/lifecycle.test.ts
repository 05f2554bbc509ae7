import { describe, expect, it } from "vitest";
import {
  checkRegistrationOpen,
  dayAllows,
  fairLifecycle,
  fairOn,
  FAIR_STATUSES,
  isPublic,
  lastDayWhenOpened,
} from "./lifecycle.ts";

describe("the fair's lifecycle", () => {
  it("is the organiser's and the administrator's alone", () => {
    for (const status of FAIR_STATUSES) expect(fairLifecycle.allowedEvents(status, "system")).toEqual([]);
    expect(fairLifecycle.allowedEvents("announced", "counsellor")).toEqual([]);
    expect(fairLifecycle.transition("draft", "announce", "organiser")).toEqual({ ok: true, value: "announced" });
  });

  it("cancels an announced fair only with a reason, and tells everybody", () => {
    expect(fairLifecycle.transition("announced", "cancel", "organiser").ok).toBe(false);
    expect(fairLifecycle.transition("announced", "cancel", "organiser", "台风")).toEqual({
      ok: true,
      value: "cancelled",
    });
    expect(fairLifecycle.rowFor("announced", "cancel", "organiser")?.notice?.to).toEqual(["employers", "registered"]);
  });
});

describe("registration", () => {
  const fair = { status: "announced", heldOn: "2026-05-20", registrationClosesOn: null } as const;

  it("is open while announced, its last day included", () => {
    expect(checkRegistrationOpen(fair, "2026-05-20").ok).toBe(true);
    expect(checkRegistrationOpen({ ...fair, registrationClosesOn: "2026-05-10" }, "2026-05-10").ok).toBe(true);
    expect(checkRegistrationOpen({ ...fair, registrationClosesOn: "2026-05-10" }, "2026-05-11")).toEqual({
      ok: false,
      refusal: { code: "fair-not-open" },
    });
    expect(checkRegistrationOpen({ ...fair, status: "draft" }, "2026-05-01").ok).toBe(false);
  });

  it("is closed by the calendar once the last day is over, and nothing else changes with it", () => {
    const bounded = { ...fair, registrationClosesOn: "2026-05-10", name: "春季招聘会" };
    expect(fairOn(bounded, "2026-05-10")).toEqual(bounded);
    expect(fairOn(bounded, "2026-05-11")).toEqual({ ...bounded, status: "closed" });
    expect(fairOn(fair, "2026-05-20").status).toBe("announced");
    expect(fairOn(fair, "2026-05-21").status).toBe("closed");
    for (const status of FAIR_STATUSES.filter((each) => each !== "announced")) {
      expect(fairOn({ ...bounded, status }, "2026-05-11").status).toBe(status);
    }
  });

  it("that opens after its last day lasts until the fair", () => {
    const bounded = { ...fair, registrationClosesOn: "2026-05-10" };
    expect(lastDayWhenOpened(bounded, "2026-05-10")).toBe("2026-05-10");
    expect(lastDayWhenOpened(bounded, "2026-05-11")).toBeNull();
    expect(lastDayWhenOpened(fair, "2026-05-11")).toBeNull();
  });
});

describe("the day of a fair", () => {
  it("bounds what can be done before and after it", () => {
    expect(dayAllows("announce", "2026-05-20", "2026-05-20")).toBe(true);
    expect(dayAllows("announce", "2026-05-20", "2026-05-21")).toBe(false);
    expect(dayAllows("reopen-registration", "2026-05-20", "2026-05-21")).toBe(false);
    expect(dayAllows("hold", "2026-05-20", "2026-05-19")).toBe(false);
    expect(dayAllows("hold", "2026-05-20", "2026-05-20")).toBe(true);
    expect(dayAllows("cancel", "2026-05-20", "2026-05-21")).toBe(true);
  });
});

describe("who sees a fair", () => {
  it("is everybody once it was announced, cancelled or not", () => {
    expect(isPublic({ status: "draft", cancelReason: null })).toBe(false);
    expect(isPublic({ status: "cancelled", cancelReason: null })).toBe(false);
    expect(isPublic({ status: "cancelled", cancelReason: "台风" })).toBe(true);
    expect(isPublic({ status: "held", cancelReason: null })).toBe(true);
  });
});
