import { describe, expect, it } from "vitest";
import { plusDays } from "../dates.ts";
import { todosOf, type TodoFacts } from "./todo.ts";

const TODAY = "2026-11-20";
const published: TodoFacts = { status: "published", deadline: null, lastConfirmedOn: TODAY, applicantsWaiting: 0 };
const kinds = (facts: Partial<TodoFacts>) => todosOf({ ...published, ...facts }, TODAY).map(({ kind }) => kind);

describe("what an employer should do", () => {
  it("asks for nothing while all is well", () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ status: "submitted", lastConfirmedOn: null })).toEqual([]);
    expect(kinds({ status: "closed", applicantsWaiting: 3 })).toEqual([]);
  });

  it("puts the people who wait first", () => {
    const facts = { applicantsWaiting: 2, lastConfirmedOn: plusDays(TODAY, -40), deadline: plusDays(TODAY, 3) };
    expect(kinds(facts)).toEqual(["applicants-waiting", "unconfirmed", "deadline-soon"]);
  });

  it("counts the days until the posting ends by itself", () => {
    expect(todosOf({ ...published, lastConfirmedOn: plusDays(TODAY, -60) }, TODAY)).toEqual([
      { kind: "unconfirmed", by: null, daysLeft: 30 },
    ]);
    expect(todosOf({ ...published, deadline: TODAY }, TODAY)).toEqual([
      { kind: "deadline-soon", by: TODAY, daysLeft: 0 },
    ]);
    expect(kinds({ lastConfirmedOn: plusDays(TODAY, -29), deadline: plusDays(TODAY, 8) })).toEqual([]);
  });

  it("remembers what was returned or never finished", () => {
    expect(kinds({ status: "returned", lastConfirmedOn: null })).toEqual(["returned"]);
    expect(kinds({ status: "draft", lastConfirmedOn: null })).toEqual(["unfinished"]);
  });
});
