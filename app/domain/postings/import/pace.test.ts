import { describe, expect, it } from "vitest";
import { importPace, type PaceFacts } from "./pace.ts";

const NOW = new Date("2026-11-23T02:00:00Z");
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const AT_WORK = { startedAt: ago(86_400), calledAt: ago(10) };

function pace(facts: Partial<PaceFacts>) {
  return importPace(
    { status: "running", progressedAt: ago(1), workers: AT_WORK, otherProgressedAt: null, ...facts },
    NOW,
  );
}

describe("the pace of an import", () => {
  it("is calm while rows are read, also through a pause of two minutes", () => {
    expect(pace({})).toBe("moving");
    expect(pace({ progressedAt: ago(120) })).toBe("moving");
    expect(pace({ status: "queued", progressedAt: ago(120) })).toBe("waiting");
  });

  it("is stuck when nothing moved for longer and the workers are at work", () => {
    expect(pace({ progressedAt: ago(121) })).toBe("stuck");
    expect(pace({ status: "queued", progressedAt: ago(121) })).toBe("stuck");
  });

  it("is not stuck while the workers are away, nor in the first two minutes after they came back", () => {
    const longAgo = { progressedAt: ago(7200) };
    expect(pace({ ...longAgo, workers: null })).toBe("workers-away");
    expect(pace({ ...longAgo, workers: { startedAt: ago(9000), calledAt: ago(61) } })).toBe("workers-away");
    expect(pace({ ...longAgo, workers: { startedAt: ago(9000), calledAt: ago(60) } })).toBe("stuck");
    expect(pace({ ...longAgo, workers: { startedAt: ago(119), calledAt: ago(2) } })).toBe("moving");
    expect(pace({ ...longAgo, workers: { startedAt: ago(121), calledAt: ago(2) } })).toBe("stuck");
  });

  it("says at once that the workers are away", () => {
    expect(pace({ status: "queued", progressedAt: ago(1), workers: null })).toBe("workers-away");
  });

  it("waits behind another import as long as that one moves", () => {
    const queued = { status: "queued", progressedAt: ago(600) } as const;
    expect(pace({ ...queued, otherProgressedAt: ago(100) })).toBe("in-line");
    expect(pace({ ...queued, otherProgressedAt: ago(300) })).toBe("stuck");
    expect(pace({ progressedAt: ago(1), otherProgressedAt: ago(1) })).toBe("moving");
  });
});
