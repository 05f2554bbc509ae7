import { describe, expect, it } from "vitest";
import { z } from "zod";
import { refuse } from "#app/domain/result.ts";
import { i18nFor } from "#app/i18n/i18n.ts";
import { parseForm, rejectForm } from "./form-state.ts";
import { isoDate, isoDateIfGiven, moneyFen, wholeNumber } from "#app/domain/typed-values.ts";

const schema = z.object({
  title: z.string().min(2).max(10),
  pay: moneyFen(),
  heads: wholeNumber({ min: 1, max: 5 }),
  kind: z.enum(["vacancy", "home-based"]),
  until: isoDateIfGiven(),
  offers: z.array(z.string()).min(1),
  hours: z.number().int().max(24).optional(),
  password: z.string().optional(),
});

function posted(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const good = { title: "包装员", pay: "2,300", heads: "2", kind: "vacancy", offers: "transport" };

describe("parseForm", () => {
  it("reads what was typed", () => {
    const submission = parseForm(
      posted({ ...good, "until.year": "2026", "until.month": "3", "until.day": "9", hours: "7" }),
      schema,
    );
    expect(submission.status === "success" && submission.value).toMatchObject({
      pay: 230000,
      heads: 2,
      until: "2026-03-09",
      offers: ["transport"],
      hours: 7,
    });
  });

  it("takes a date whose three inputs are empty as not given, and asks for one that is needed", () => {
    const empty = { "until.year": "", "until.month": "", "until.day": "" };
    const submission = parseForm(posted({ ...good, ...empty }), schema);
    expect(submission.status === "success" && submission.value).toMatchObject({ title: "包装员", until: undefined });
    const needed = z.object({ until: isoDate() });
    for (const fields of [empty, {}]) {
      const missing = parseForm(posted(fields), needed);
      expect(missing.status === "success" ? null : missing.error).toEqual({ until: ["site:form.required"] });
    }
    const half = parseForm(posted({ ...good, ...empty, "until.year": "2026" }), schema);
    expect(half.status === "success" ? null : half.error).toEqual({ until: ["site:form.notDate"] });
  });

  it("words every issue by a key that both catalogues have", () => {
    const forms = [
      {},
      { ...good, title: "包" },
      { ...good, title: "一二三四五六七八九十百" },
      { ...good, heads: "6" },
      { ...good, hours: "many" },
      { ...good, hours: "2.5" },
      { ...good, kind: "other" },
      { ...good, "until.year": "2026" },
    ];
    for (const fields of forms) {
      const submission = parseForm(posted(fields), schema);
      const errors = submission.status === "success" ? {} : (submission.error ?? {});
      expect(Object.keys(errors)).not.toHaveLength(0);
      for (const [key = ""] of Object.values(errors).map((found) => found?.[0]?.split("|") ?? [])) {
        for (const locale of ["zh-CN", "en"] as const)
          expect({ key, known: i18nFor(locale).exists(key) }).toEqual({ key, known: true });
      }
    }
  });

  it("says what is missing in the field's own terms", () => {
    const submission = parseForm(posted({}), schema);
    expect(submission.status === "success" ? null : submission.error).toEqual({
      title: ["site:form.required"],
      pay: ["site:form.required"],
      heads: ["site:form.required"],
      kind: ["site:form.requiredChoice"],
      offers: ["site:form.requiredChoice"],
    });
  });
});

describe("rejectForm", () => {
  const submission = parseForm(posted({ ...good, password: "secret" }), schema);

  it("puts a refusal beside its field and keeps what was typed, but never a password", () => {
    const { refusal } = refuse("pay-below-minimum-wage", { field: "pay", params: { minimumFen: 249000 } });
    const answer = rejectForm(submission, refusal, { hideFields: ["password"] });
    expect(answer.init?.status).toBe(422);
    expect(answer.data.error).toEqual({ pay: ['refusals:pay-below-minimum-wage|{"minimumFen":249000}'] });
    expect(answer.data.initialValue).toMatchObject({ title: "包装员", pay: "2,300" });
    expect(JSON.stringify(answer.data)).not.toContain("secret");
  });

  it("puts a refusal without a field on top", () => {
    expect(rejectForm(submission, refuse("changed-meanwhile").refusal).data.error).toEqual({
      "": ["refusals:changed-meanwhile"],
    });
  });
});
