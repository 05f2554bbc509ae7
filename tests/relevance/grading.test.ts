import { describe, expect, it } from "vitest";
import { type Criteria, gradeFor, type PostingFacts } from "./grading.ts";
import { NEEDS, paying } from "./needs.ts";
import { at, from, within } from "./places.ts";
import { work } from "./work.ts";

const JIANGKOU = "330213003";

/** A packer's posting of which nothing is stated but what is given. */
function posting(given: Partial<PostingFacts> = {}): PostingFacts {
  return {
    id: 1,
    title: "糕点包装工",
    kind: "vacancy",
    occupationCode: "6-31-05-00",
    areaCode: JIANGKOU,
    employer: "虚构食品厂",
    demands: {},
    accommodations: {},
    workingMode: null,
    employment: null,
    shift: null,
    payPeriod: null,
    payMinFen: null,
    payMaxFen: null,
    insurance: null,
    benefits: [],
    education: null,
    experienceYearsMin: null,
    ...given,
  };
}

describe("a grade", () => {
  it.each([
    ["an occupation's name", work("包装工"), 3],
    ["a title", work("", "糕点包装工"), 2],
    ["the highest of several", work("糕点包装工", "包装工", "包装工"), 3],
    ["none for part of a name", work("糕点", "包装", "装工"), 0],
    ["none for no name", work(""), 0],
  ])("comes from %s", (_, grading, expected) => {
    expect(gradeFor(["包装", grading], posting())).toBe(expected);
  });

  it("is that of the worst of what was asked", () => {
    const packing = work("包装工");
    const seated = posting({ demands: { standing: 0 } });
    const standing = posting({ demands: { standing: 3 } });
    expect(gradeFor(["坐着 包装", packing, NEEDS.seated], seated)).toBe(3);
    expect(gradeFor(["坐着 包装", packing, NEEDS.seated], posting())).toBe(1);
    expect(gradeFor(["坐着 包装", packing, NEEDS.seated], standing)).toBe(0);
  });

  it("is 1 elsewhere where the place comes with something else", () => {
    expect(gradeFor(["溪口 包装", work("包装工"), at("xikou")], posting())).toBe(1);
    expect(gradeFor(["溪口", within("xikou")], posting())).toBe(0);
    expect(gradeFor(["江口", within("xikou", "jiangkou")], posting())).toBe(3);
    expect(gradeFor(["虚构", from("虚构食品厂")], posting())).toBe(3);
  });

  it("is never above 1 for a need of which nobody has said anything", () => {
    for (const [name, need] of Object.entries(NEEDS)) {
      expect(gradeFor([name, need], posting()), name).toBeLessThanOrEqual(1);
    }
  });

  it("compares monthly pay alone", () => {
    const grade = (given: Partial<PostingFacts>) => gradeFor(["4000以上", paying(4000)], posting(given));
    expect(grade({ payPeriod: "month", payMinFen: 4000_00, payMaxFen: 5000_00 })).toBe(3);
    expect(grade({ payPeriod: "month", payMinFen: 3999_00, payMaxFen: 4000_00 })).toBe(2);
    expect(grade({ payPeriod: "piece", payMinFen: 4000_00, payMaxFen: 5000_00 })).toBe(0);
    expect(grade({})).toBe(0);
  });

  it("compares pay by another period, and where it starts, when that is asked", () => {
    const hourly = { period: "hour", paysAtLeast: 26, startsAtMost: 28 } as const;
    const grade = (given: Partial<PostingFacts>) => gradeFor(["", { 3: hourly }], posting(given));
    expect(grade({ payPeriod: "hour", payMinFen: 26_00 })).toBe(3);
    expect(grade({ payPeriod: "hour", payMinFen: 29_00 })).toBe(0);
    expect(grade({ payPeriod: "month", payMinFen: 27_00 })).toBe(0);
  });

  it("leaves out the jobs that are excepted", () => {
    expect(gradeFor(["", { 3: { except: ["包装工"] } }], posting())).toBe(0);
    expect(gradeFor(["", { 3: { except: ["洗碗工"] } }], posting())).toBe(3);
  });
});

describe("criteria", () => {
  it.each<[Criteria, Partial<PostingFacts>]>([
    [{ kinds: ["sheltered"] }, { kind: "sheltered" }],
    [{ modes: ["home", "mixed"] }, { workingMode: "mixed" }],
    [{ employment: "part-time" }, { employment: "part-time" }],
    [{ shifts: ["day"] }, { shift: "day" }],
    [{ offers: ["transport", "buddy"] }, { accommodations: { transport: "yes", buddy: "yes" } }],
    [{ atMost: { lifting: 1, sight: 0 } }, { demands: { lifting: 1, sight: 0 } }],
    [{ insured: ["pension"] }, { insurance: ["medical", "pension"] }],
    [{ benefit: "包午餐" }, { benefits: ["节日福利", "包午餐"] }],
    [{ period: "piece" }, { payPeriod: "piece" }],
    [{ education: "none" }, { education: "none" }],
    [{ experienceYears: 0 }, { experienceYearsMin: 0 }],
  ])("%j hold where it is stated, and nowhere else", (criteria, stated) => {
    expect(gradeFor(["", { 3: criteria }], posting(stated))).toBe(3);
    expect(gradeFor(["", { 3: criteria }], posting())).toBe(0);
  });

  it("hold all together, or any of several", () => {
    const [day, home]: Criteria[] = [{ shifts: ["day"] }, { modes: ["home"] }];
    const posted = posting({ shift: "day", workingMode: "on-site" });
    expect(gradeFor(["", { 3: { ...day, ...home } }], posted)).toBe(0);
    expect(gradeFor(["", { 3: [day ?? {}, home ?? {}] }], posted)).toBe(3);
  });

  it("tell unstated from refused and from too much", () => {
    const unstated = { 1: { unstated: ["lifting", "transport"] as const } };
    expect(gradeFor(["", unstated], posting())).toBe(1);
    expect(gradeFor(["", unstated], posting({ accommodations: { transport: "no" } }))).toBe(0);
    expect(gradeFor(["", unstated], posting({ demands: { lifting: 3 } }))).toBe(0);
    expect(gradeFor(["", { 3: { atMost: { lifting: 1 } } }], posting({ demands: { lifting: 2 } }))).toBe(0);
    expect(gradeFor(["", { 3: { offers: ["buddy"] } }], posting({ accommodations: { buddy: "no" } }))).toBe(0);
  });
});
