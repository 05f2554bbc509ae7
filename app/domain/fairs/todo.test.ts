import { describe, expect, it } from "vitest";
import { describePlace, needsAtFair } from "./place.ts";
import { fairTodos, type FairForTodo } from "./todo.ts";

const FAIR: FairForTodo = {
  status: "announced",
  heldOn: "2026-05-20",
  registrationClosesOn: "2026-05-15",
  accessibility: { "step-free-access": "yes", captions: "no" },
  invited: 5,
  unanswered: 0,
  needs: [],
};

describe("what an organiser has to do", () => {
  it("is nothing for a fair that is well prepared, held or cancelled", () => {
    expect(fairTodos(FAIR, "2026-05-01")).toEqual([]);
    expect(fairTodos({ ...FAIR, status: "held" }, "2026-06-01")).toEqual([]);
    expect(fairTodos({ ...FAIR, status: "cancelled", invited: 0 }, "2026-05-01")).toEqual([]);
  });

  it("is to invite and announce a draft three weeks ahead", () => {
    const draft = { ...FAIR, status: "draft", invited: 0 } as const;
    expect(fairTodos(draft, "2026-05-01")).toEqual([
      { code: "invite", dueOn: "2026-04-29", late: true },
      { code: "announce", dueOn: "2026-04-29", late: true },
    ]);
  });

  it("is to get the answers that are missing, by the last day to register", () => {
    expect(fairTodos({ ...FAIR, unanswered: 3 }, "2026-05-15")).toEqual([
      { code: "chase-answers", amount: 3, dueOn: "2026-05-15", late: false },
    ]);
  });

  it("is to arrange what people need where the place says no or nothing", () => {
    const needs = [["step-free-access", "sign-language"], ["sign-language", "part-time"], ["captions"]] as const;
    expect(fairTodos({ ...FAIR, needs }, "2026-05-01")).toEqual([
      { code: "meet-need", need: "sign-language", amount: 2, place: "unknown", dueOn: "2026-05-13", late: false },
      { code: "meet-need", need: "captions", amount: 1, place: "no", dueOn: "2026-05-13", late: false },
    ]);
  });

  it("is to record a fair whose day is over, or to move one that was never announced", () => {
    expect(fairTodos(FAIR, "2026-05-21").map(({ code }) => code)).toEqual(["record-held"]);
    expect(fairTodos({ ...FAIR, status: "draft" }, "2026-05-21").map(({ code }) => code)).toEqual(["move-draft"]);
  });
});

describe("a fair's place", () => {
  it("keeps what is not stated apart from a no", () => {
    const place = describePlace({ "step-free-access": "yes", captions: "no" });
    expect(place.offered).toEqual(["step-free-access"]);
    expect(place.lacking).toEqual(["captions"]);
    expect(place.unknown).toContain("sign-language");
    expect(place.unknown).toHaveLength(8);
  });

  it("is asked only for what matters at a fair", () => {
    expect(needsAtFair(["part-time", "captions", "sign-language"])).toEqual(["sign-language", "captions"]);
  });
});
