import { describe, expect, it } from "vitest";
import { whatWouldHelp } from "./closest.ts";
import type { Blocker, Change, Judgement } from "./judgement.ts";

function blocked(...blockers: Blocker[]): Judgement {
  return {
    feasibility: blockers.length > 0 ? "not-now" : "fits",
    blockers,
    unknowns: [],
    score: 0,
    parts: [],
    strengths: [],
    cautions: [],
    wouldFit: blockers.flatMap((blocker) => blocker.undoneBy),
  };
}

const transport: Change = { code: "offer-accommodation", params: { accommodation: "transport" } };
const partTime: Change = { code: "offer-accommodation", params: { accommodation: "part-time" } };
const longer = (minutes: number): Change => ({ code: "travel-longer", params: { minutes } });
const tooFar = (minutes: number, ...others: Change[]): Blocker => ({
  code: "too-far",
  params: { minutes, means: "bus", limit: 30 },
  undoneBy: [...others, longer(minutes)],
});
const weekTooLong: Blocker = { code: "weekly-hours-over", params: { hours: 40, limit: 20 }, undoneBy: [partTime] };
const dayTooLong: Blocker = { code: "daily-hours-over", params: { hours: 8, limit: 4 }, undoneBy: [partTime] };
const passed: Blocker = { code: "deadline-passed", params: { day: "2026-01-01" }, undoneBy: [] };

describe("whatWouldHelp", () => {
  it("ranks the single changes by how many pairs each opens", () => {
    const help = whatWouldHelp([
      { id: 4, judgement: blocked(tooFar(40, transport)) },
      { id: 2, judgement: blocked(tooFar(41, transport)) },
      { id: 3, judgement: blocked(tooFar(70)) },
    ]);
    expect(help).toEqual([
      { change: longer(75), opens: 3, ids: [2, 3, 4] },
      { change: transport, opens: 2, ids: [2, 4] },
      { change: longer(45), opens: 2, ids: [2, 4] },
    ]);
  });

  it("counts a pair with two blockers only where one change undoes both", () => {
    expect(whatWouldHelp([{ id: 1, judgement: blocked(weekTooLong, dayTooLong) }])).toEqual([
      { change: partTime, opens: 1, ids: [1] },
    ]);
    expect(whatWouldHelp([{ id: 1, judgement: blocked(weekTooLong, tooFar(40)) }])).toEqual([]);
  });

  it("proposes nothing where nothing helps or everything fits", () => {
    expect(whatWouldHelp([{ id: 1, judgement: blocked(passed) }])).toEqual([]);
    expect(whatWouldHelp([{ id: 1, judgement: blocked() }])).toEqual([]);
  });
});
