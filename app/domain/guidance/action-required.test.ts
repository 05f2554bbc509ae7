import { describe, expect, it } from "vitest";
import { actionsFor, byUrgency, type CaseFacts } from "./action-required.ts";
import { placementFollowUps } from "./entries.ts";

const TODAY = "2026-11-23";
const quiet: CaseFacts = {
  seekerId: 1,
  name: "虚构求职者",
  lookingForWork: true,
  unknownDimensions: 0,
  suggestions: 5,
  certificate: { issuedOn: "2022-01-01", validUntil: "2031-12-31" },
  applications: [],
  pushes: [],
  entries: [],
  consents: [],
};
const application: CaseFacts["applications"][number] = {
  id: 7,
  status: "interested",
  posting: "包装工",
  organisation: "虚构食品厂",
  since: "2026-11-18",
  interviewOn: null,
  interviewNeeds: null,
};
const kinds = (changes: Partial<CaseFacts>) => actionsFor({ ...quiet, ...changes }, TODAY).map(({ kind }) => kind);

describe("what a counsellor has to do", () => {
  it("is nothing for somebody for whom all goes well", () => {
    expect(kinds({})).toEqual([]);
  });

  it("is to ask the employer who has not answered for five days, not for four", () => {
    expect(actionsFor({ ...quiet, applications: [application] }, TODAY)).toEqual([
      {
        kind: "employer-silent",
        seekerId: 1,
        name: "虚构求职者",
        applicationId: 7,
        dueOn: "2026-11-23",
        late: false,
        params: { posting: "包装工", organisation: "虚构食品厂", days: 5 },
      },
    ]);
    expect(kinds({ applications: [{ ...application, since: "2026-11-19" }] })).toEqual([]);
    expect(kinds({ applications: [{ ...application, status: "seen-by-employer" }] })).toEqual([]);
  });

  it.each([
    ["2026-11-22", []],
    ["2026-11-23", ["interview-soon"]],
    ["2026-11-25", ["interview-soon"]],
    ["2026-11-26", []],
  ])("is to prepare an interview on %s: %j", (interviewOn, expected) => {
    expect(kinds({ applications: [{ ...application, status: "interview", interviewOn }] })).toEqual(expected);
  });

  it("names what an interview needs", () => {
    const interview = { ...application, status: "interview", interviewOn: TODAY, interviewNeeds: "手语翻译" } as const;
    expect(actionsFor({ ...quiet, applications: [interview] }, TODAY)[0]?.params["needs"]).toBe("手语翻译");
  });

  it("is what falls due today, and is late from the next day on", () => {
    const entry = { id: 3, kind: "follow-up", text: "回访", dueOn: TODAY } as const;
    expect(actionsFor({ ...quiet, entries: [entry] }, TODAY)).toMatchObject([{ kind: "follow-up-due", late: false }]);
    expect(actionsFor({ ...quiet, entries: [entry] }, "2026-11-24")).toMatchObject([{ late: true }]);
    expect(kinds({ entries: [{ ...entry, kind: "call" }] })).toEqual(["entry-due"]);
    expect(kinds({ entries: [{ ...entry, dueOn: "2026-11-24" }] })).toEqual([]);
  });

  it("is to ask again after a week without an answer to a pushed posting", () => {
    const push = { postingId: 4, posting: "缝纫工", pushedOn: "2026-11-16" };
    expect(kinds({ pushes: [push] })).toEqual(["push-unanswered"]);
    expect(kinds({ pushes: [{ ...push, pushedOn: "2026-11-17" }] })).toEqual([]);
  });

  it("is to renew papers before they run out, and after", () => {
    const until = (validUntil: string) => kinds({ certificate: { issuedOn: null, validUntil } });
    expect(until("2027-01-22")).toEqual(["certificate-expiring"]);
    expect(until("2027-01-23")).toEqual([]);
    expect(until("2026-10-01")).toEqual(["certificate-expiring"]);
    expect(kinds({ certificate: { issuedOn: "2016-12-01", validUntil: null } })).toEqual(["certificate-expiring"]);
    expect(kinds({ consents: [{ id: 1, purpose: "liaison-mandate", expiresOn: "2026-12-23" }] })).toEqual([
      "consent-expiring",
    ]);
    expect(kinds({ consents: [{ id: 1, purpose: "liaison-mandate", expiresOn: "2026-12-24" }] })).toEqual([]);
  });

  it("is to complete a profile and to look why nothing fits, while the person looks for work", () => {
    expect(kinds({ suggestions: 0, unknownDimensions: 9 })).toEqual(["nothing-suggested", "profile-unknown"]);
    expect(kinds({ unknownDimensions: 8 })).toEqual([]);
    expect(kinds({ suggestions: 0, unknownDimensions: 24, lookingForWork: false })).toEqual([]);
  });

  it("comes with the longest overdue first", () => {
    const all = actionsFor(
      {
        ...quiet,
        suggestions: 0,
        applications: [{ ...application, status: "interview", interviewOn: "2026-11-24" }],
        entries: [{ id: 1, kind: "call", text: "打电话", dueOn: "2026-11-01" }],
      },
      TODAY,
    );
    expect(all.map(({ kind }) => kind)).toEqual(["entry-due", "nothing-suggested", "interview-soon"]);
    expect([...all].reverse().sort(byUrgency)).toEqual(all);
  });
});

describe("placementFollowUps", () => {
  it("asks after a week, a month and a quarter", () => {
    expect(placementFollowUps("2026-11-23", TODAY).map(({ dueOn }) => dueOn)).toEqual([
      "2026-11-30",
      "2026-12-23",
      "2027-02-21",
    ]);
  });

  it("asks nothing of days gone by", () => {
    expect(placementFollowUps("2026-10-01", TODAY).map(({ dueOn }) => dueOn)).toEqual(["2026-12-30"]);
  });
});
