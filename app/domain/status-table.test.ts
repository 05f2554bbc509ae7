import { describe, expect, it } from "vitest";
import { defineStatusTable, type StatusRow } from "./status-table.ts";

type Status = "open" | "done";
type Event = "finish" | "wait" | "redo";
type Row = StatusRow<Status, Event, "told", "seeker">;

const define = (rows: Row[]) =>
  defineStatusTable<Status, Event, "told", "seeker">({ statuses: ["open", "done"], terminal: ["done"], rows });

const finish: Row = { from: "open", event: "finish", by: ["employer"], to: "done" };

describe("defineStatusTable", () => {
  it("derives what an actor may do, and for whom", () => {
    const table = define([{ ...finish, needsReason: true, onBehalf: { of: "employer", by: ["counsellor"] } }]);
    expect(table.allowedEvents("open", "employer")).toEqual(["finish"]);
    expect(table.allowedEvents("open", "seeker")).toEqual([]);
    expect(table.nextSteps("open", "counsellor")).toEqual([
      { event: "finish", to: "done", onBehalfOf: "employer", needsReason: true },
    ]);
    expect(table.transition("open", "finish", "employer")).toEqual({
      ok: false,
      refusal: { code: "reason-required", field: "reason" },
    });
    expect(table.transition("open", "finish", "employer", "full")).toEqual({ ok: true, value: "done" });
  });

  it("refuses a table with two answers to one question", () => {
    expect(() => define([finish, { ...finish, to: "open" }])).toThrow("two rows");
  });

  it("refuses a status that can never end", () => {
    expect(() => define([{ ...finish, event: "wait", to: "open" }])).toThrow("never end");
  });

  it("refuses a way out of an end that is not marked as one, and the mark elsewhere", () => {
    const redo: Row = { from: "done", event: "redo", by: ["employer"], to: "open" };
    expect(() => define([finish, redo])).toThrow("reopening");
    expect(() => define([{ ...finish, reopens: true }])).toThrow("reopening");
    expect(define([finish, { ...redo, reopens: true }]).allowedEvents("done", "employer")).toEqual(["redo"]);
  });
});
