import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import type { PostingContent } from "../content.ts";
import { fieldsOf, openSteps, packPending, readStep, stepSchema, unpackPending } from "./read-form.ts";
import { changeableSteps, FORM_STEPS, isDemandStep } from "./steps.ts";
import { typedFields } from "./typed-fields.ts";

const TODAY = "2026-11-20";

const complete: PostingContent = {
  kind: "vacancy",
  title: "包装工",
  occupationCode: "6-02-01-01",
  description: "把产品装进盒子里，坐着做。",
  areaCode: "330213001",
  address: "虚构路 8 号",
  workingMode: "on-site",
  employment: "full-time",
  weeklyHours: 40,
  dailyHours: 7.5,
  shift: "day",
  hoursText: "8:00–16:00",
  payPeriod: "month",
  payMinFen: 2650_50,
  payMaxFen: 3200_00,
  payMonthsPerYear: 13,
  payNegotiable: false,
  insurance: ["pension", "work-injury"],
  headcount: 2,
  deadline: "2026-12-31",
  demands: { sight: 2, lifting: 0, noise: 3 },
  accommodations: { "job-coach": "yes", transport: "no" },
  skillsWanted: ["打字", "Excel"],
  benefits: ["包午餐"],
  education: "junior",
  experienceYearsMin: 0,
  countsTowardQuota: true,
};

const unstated: PostingContent = {
  ...complete,
  occupationCode: null,
  address: null,
  workingMode: "home",
  dailyHours: null,
  shift: null,
  hoursText: null,
  payMaxFen: null,
  payMonthsPerYear: null,
  insurance: [],
  deadline: null,
  demands: {},
  accommodations: {},
  skillsWanted: [],
  benefits: [],
  education: null,
  experienceYearsMin: null,
  countsTowardQuota: null,
};

describe.each([
  ["everything", complete],
  ["only what is needed", unstated],
])("a posting that states %s", (_, content) => {
  it.each(FORM_STEPS)("comes back unchanged from the form of %s", (step) => {
    // an occupation nobody has chosen shows as no choice at all
    if (step === "occupation" && content.occupationCode === null) return;
    const reading = readStep(step, fieldsOf(step, content), content, TODAY);
    expect(reading.valid).toBe(true);
    expect({ ...content, ...(reading.valid ? reading.changes : {}) }).toEqual(content);
  });

  it.each(FORM_STEPS)("is read alike from a posted form and from a draft: %s", (step) => {
    const fields = fieldsOf(step, content);
    const posted = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      for (const each of typeof value === "string" ? [value] : value) posted.append(name, each);
    }
    const submission = parseWithZod(posted, { schema: stepSchema(step, TODAY) });
    const kept = readStep(step, typedFields(posted), content, TODAY);
    expect(submission.status === "success").toBe(kept.valid);
    if (submission.status === "success" && kept.valid && !isDemandStep(step)) {
      expect(submission.value).toEqual(kept.changes);
    }
  });

  it("has no open steps", () => {
    expect(openSteps({}, content, TODAY)).toEqual([]);
  });
});

describe("what is typed", () => {
  it("is kept by step and comes back by step", () => {
    const pending = { pay: { payMin: "two thousand", insurance: ["pension"] }, what: { title: "x" } };
    expect(unpackPending(packPending(pending))).toEqual(pending);
  });

  it("is never a file, never endless, never a NUL, never half a character", () => {
    const typed = typedFields([
      ["title", "a\0b"],
      ["hoursText", `${"字".repeat(19_999)}😀`],
      ["file", new Blob(["x"])],
      ["insurance", "pension"],
      ["description", "字".repeat(30_000)],
    ]);
    expect(typed).toMatchObject({ title: "ab", insurance: ["pension"] });
    expect(typed["file"]).toBeUndefined();
    expect(typed["description"]).toHaveLength(20_000);
    expect(typed["hoursText"]).toBe("字".repeat(19_999));
  });

  it("refuses words that turn people away, and takes those that only name a disability", () => {
    const details = (changes: object) =>
      readStep("details", { ...fieldsOf("details", complete), ...changes }, complete, TODAY);
    for (const [name, text] of [
      ["description", "坐着做包装，残疾人勿扰，四肢健全。"],
      ["skillsWanted", "打字、四肢健全"],
      ["benefits", "包午餐，聋哑人勿扰"],
    ] as const) {
      expect(details({ [name]: text })).toEqual({ valid: false, fields: [name] });
    }
    expect(details({ description: "坐着做包装，聋人优先，限肢体残疾三级。" }).valid).toBe(true);
    const title = { ...fieldsOf("what", complete), title: "包装工（限健全人）" };
    expect(readStep("what", title, complete, TODAY)).toEqual({ valid: false, fields: ["title"] });
    const hours = { ...fieldsOf("place", complete), hoursText: "夜班不招残疾人" };
    expect(readStep("place", hours, complete, TODAY)).toEqual({ valid: false, fields: ["hoursText"] });
  });

  it("names the fields to look at", () => {
    const pay = readStep("pay", { payPeriod: "month", payMin: "3000", payMax: "2000" }, complete, TODAY);
    expect(pay).toEqual({ valid: false, fields: ["payMax"] });
    const both = { payPeriod: "month", payMin: "3000", insurance: ["none", "pension"] };
    expect(readStep("pay", both, complete, TODAY)).toEqual({ valid: false, fields: ["insurance"] });
    const nothing = readStep("pay", { payPeriod: "month" }, complete, TODAY);
    expect(nothing).toEqual({ valid: false, fields: ["payMin"] });
    const place = readStep("place", { ...fieldsOf("place", complete), address: "" }, complete, TODAY);
    expect(place).toEqual({ valid: false, fields: ["address"] });
  });
});

it("leaves what was reviewed alone while a posting is public", () => {
  expect(changeableSteps("draft")).toEqual(FORM_STEPS);
  expect(changeableSteps("published")).not.toContain("pay");
  expect(changeableSteps("published")).toContain("offers");
  expect(changeableSteps("submitted")).toEqual([]);
});
