import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import type { FormStep } from "#app/domain/postings/form/steps.ts";
import type { TypedFields } from "#app/domain/postings/form/typed-fields.ts";
import { fillTypicalDemands } from "#app/usecases/postings/fill-typical-demands.ts";
import { checkTypedPay } from "#app/usecases/postings/check-typed-pay.ts";
import { readPostingForm } from "#app/usecases/postings/read-posting-form.ts";
import { readPostingReview } from "#app/usecases/postings/read-posting-review.ts";
import { savePostingStep } from "#app/usecases/postings/save-posting-step.ts";
import { startPosting } from "#app/usecases/postings/start-posting.ts";
import { submitPosting } from "#app/usecases/postings/submit-posting.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  draftOf,
  FILLED,
  fillForm,
  formVersionNow,
  postingRow,
  postingWorld,
  saveStep,
  traces,
  versionNow,
} from "./posting-world.ts";

const { db, reset } = await testDatabase();
beforeEach(reset);

async function started() {
  const world = await postingWorld(db);
  const result = await startPosting(world.ports, world.employer, { organisationId: world.organisation.id });
  if (!result.ok) throw new Error(result.refusal.code);
  return { world, postingId: result.value.postingId };
}

describe("starting a posting", () => {
  it("makes a draft at the organisation's own place, with its line and its fact", async () => {
    const { world, postingId } = await started();
    expect(await postingRow(db, postingId)).toMatchObject({
      status: "draft",
      kind: "vacancy",
      title: "",
      areaCode: world.organisation.areaCode,
      latitude: world.organisation.latitude,
    });
    expect(await traces(db)).toMatchObject({ actions: ["postings.create"], topics: ["posting.changed"] });
  });

  it("is for the organisation's own members", async () => {
    const { world } = await started();
    const input = { organisationId: world.organisation.id };
    const code = async (who: Parameters<typeof startPosting>[1]) => {
      const result = await startPosting(world.ports, who, input);
      return result.ok ? "ok" : result.refusal.code;
    };
    expect(await code(VISITOR)).toBe("not-signed-in");
    expect(await code(world.seeker)).toBe("not-allowed");
    expect(await code(world.counsellor)).toBe("not-allowed");
    expect(await code(world.otherEmployer)).toBe("not-found");
    expect(await code(world.administrator)).toBe("ok");
  });
});

describe("saving a step", () => {
  it("keeps what cannot be accepted exactly as it was typed, and the posting as it was", async () => {
    const { world, postingId } = await started();
    await saveStep(world, postingId, "what", { kind: "vacancy", title: "包装工" });
    const typed = { kind: "vacancy", title: "x" };
    const saved = await saveStep(world, postingId, "what", typed);
    expect(saved).toEqual({ ok: true, value: { accepted: false, live: false, noted: false, below: false } });
    expect((await postingRow(db, postingId)).title).toBe("包装工");
    expect((await draftOf(db, postingId))?.fields).toEqual({ "what/kind": "vacancy", "what/title": "x" });
    const form = await readPostingForm(world.ports, world.employer, { postingId });
    expect(form.ok && form.value.pending.what).toEqual(typed);
    expect(form.ok && form.value.open).toContainEqual({ step: "what", fields: ["title"] });
  });

  it("lets go of what was wrong once it is right", async () => {
    const { world, postingId } = await started();
    await saveStep(world, postingId, "pay", { payPeriod: "month", payMin: "two thousand" });
    await saveStep(world, postingId, "pay", { payPeriod: "month", payMin: "２６５０.５元" });
    expect((await draftOf(db, postingId))?.fields).toEqual({});
    expect(await postingRow(db, postingId)).toMatchObject({ payMinFen: 2650_50, payPeriod: "month", insurance: null });
  });

  it("reads the demands of one group and leaves the others alone; “not sure” states nothing", async () => {
    const { world, postingId } = await started();
    await saveStep(world, postingId, "senses", { "demands.sight": "2", "demands.hearing": "0" });
    await saveStep(world, postingId, "movement", { "demands.lifting": "1", "demands.sight": "3" });
    await saveStep(world, postingId, "senses", { "demands.sight": "unknown", "demands.hearing": "1" });
    expect((await postingRow(db, postingId)).demands).toEqual({ hearing: 1, lifting: 1 });
  });

  it("notes words that name a disability once, keeps them, and stops those that turn people away", async () => {
    const { world, postingId } = await started();
    await fillForm(world, postingId);
    const describe = (description: string) => saveStep(world, postingId, "details", { ...FILLED.details, description });
    const form = async () => {
      const read = await readPostingForm(world.ports, world.employer, { postingId });
      if (!read.ok) throw new Error(read.refusal.code);
      return { wording: read.value.wording.map(({ field, quote }) => `${field}: ${quote}`), open: read.value.open };
    };
    const named = "把产品装进盒子里，坐着做。聋人优先，限肢体残疾三级。";
    expect(await describe(named)).toMatchObject({ value: { accepted: true, noted: true } });
    expect(await form()).toEqual({ wording: ["description: 聋人优先", "description: 限肢体残疾三级"], open: [] });
    expect(await describe(`${named}有师傅带。`)).toMatchObject({ value: { accepted: true, noted: false } });

    expect(await describe("把产品装进盒子里，坐着做。残疾人勿扰。")).toMatchObject({
      value: { accepted: false, noted: false },
    });
    expect((await form()).open).toEqual([{ step: "details", fields: ["description"] }]);
    const version = await formVersionNow(db, postingId);
    expect(await submitPosting(world.ports, world.employer, { postingId, version })).toMatchObject({
      refusal: { code: "invalid-input" },
    });

    await describe(named);
    const submitted = { postingId, version: await formVersionNow(db, postingId) };
    expect((await submitPosting(world.ports, world.employer, submitted)).ok).toBe(true);
    const review = await readPostingReview(world.ports, world.administrator, { postingId });
    expect(review.ok && review.value.wording.map(({ quote, reach }) => [quote, reach])).toEqual([
      ["聋人优先", "names"],
      ["限肢体残疾三级", "limits"],
    ]);
  });

  it("asks for fewer hours where the work is part-time", async () => {
    const { world, postingId } = await started();
    const fields = { ...FILLED.place, employment: "part-time", weeklyHours: "30", dailyHours: "4" };
    expect(await saveStep(world, postingId, "place", fields)).toMatchObject({ value: { accepted: false } });
    const fewer = { ...fields, weeklyHours: "20" };
    expect(await saveStep(world, postingId, "place", fewer)).toMatchObject({ value: { accepted: true } });
  });

  it("does not carry the organisation's coordinates to another address", async () => {
    const { world, postingId } = await started();
    await saveStep(world, postingId, "place", { ...FILLED.place, areaCode: "330213108" });
    expect(await postingRow(db, postingId)).toMatchObject({ areaCode: "330213108", latitude: null, longitude: null });
    const { address } = world.organisation;
    await saveStep(world, postingId, "place", { ...FILLED.place, address: address ?? "" });
    expect(await postingRow(db, postingId)).toMatchObject({ latitude: world.organisation.latitude });
  });

  it("refuses to write over what somebody else changed meanwhile", async () => {
    const { world, postingId } = await started();
    const version = await versionNow(db, postingId);
    await saveStep(world, postingId, "what", { kind: "vacancy", title: "包装工" });
    const late = await savePostingStep(world.ports, world.employer, {
      postingId,
      step: "what",
      fields: { kind: "vacancy", title: "分拣工" },
      version,
    });
    expect(late).toMatchObject({ ok: false, refusal: { code: "changed-meanwhile" } });
    expect((await postingRow(db, postingId)).title).toBe("包装工");
  });

  it("does not lose what somebody else typed that could not be accepted", async () => {
    const { world, postingId } = await started();
    const version = await formVersionNow(db, postingId);
    await saveStep(world, postingId, "what", { kind: "vacancy", title: "x" });
    const save = (title: string) =>
      savePostingStep(world.ports, world.employer, {
        postingId,
        step: "what",
        fields: { kind: "vacancy", title },
        version,
      });
    expect(await save("y")).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    expect(await save("包装工")).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    expect((await draftOf(db, postingId))?.fields).toEqual({ "what/kind": "vacancy", "what/title": "x" });
  });

  it("takes a button pressed twice for once", async () => {
    const { world, postingId } = await started();
    const version = await formVersionNow(db, postingId);
    const save = (step: FormStep, fields: TypedFields) =>
      savePostingStep(world.ports, world.employer, { postingId, step, fields, version });
    const what = { kind: "vacancy", title: "包装工" };
    const before = (await traces(db)).actions.length;
    expect(await save("what", what)).toEqual({
      ok: true,
      value: { accepted: true, live: false, noted: false, below: false },
    });
    expect(await save("what", what)).toEqual({
      ok: true,
      value: { accepted: true, live: false, noted: false, below: false },
    });
    expect(await save("what", { ...what, title: "分拣工" })).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    expect((await traces(db)).actions.length).toBe(before + 1);
  });

  it("hides the posting from another employer", async () => {
    const { world, postingId } = await started();
    const version = await versionNow(db, postingId);
    const input = { postingId, step: "what", fields: { kind: "vacancy", title: "包装工" }, version } as const;
    expect(await savePostingStep(world.ports, world.otherEmployer, input)).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await readPostingForm(world.ports, world.otherEmployer, { postingId })).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});

describe("typical demands", () => {
  it("fill what nobody has answered, and only that", async () => {
    const { world, postingId } = await started();
    await fillForm(world, postingId, { occupation: { occupation: "6-02-01-01" } });
    await saveStep(world, postingId, "movement", { "demands.lifting": "0" });
    const version = await versionNow(db, postingId);
    const filled = await fillTypicalDemands(world.ports, world.employer, { postingId, version });
    expect(filled.ok && filled.value.filled).toBeGreaterThan(3);
    const { demands } = await postingRow(db, postingId);
    expect(demands).toMatchObject({ lifting: 0, standing: 3 });
  });

  it("are not known for work without an occupation", async () => {
    const { world, postingId } = await started();
    const version = await versionNow(db, postingId);
    expect(await fillTypicalDemands(world.ports, world.employer, { postingId, version })).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});

describe("the check while typing", () => {
  it("says what a submit would say, and nothing before there is a figure", async () => {
    const { world, postingId } = await started();
    await fillForm(world, postingId);
    const check = async (fields: Record<string, string>) => {
      const result = await checkTypedPay(world.ports, world.employer, { postingId, fields });
      return result.ok ? result.value : result.refusal.code;
    };
    expect(await check({ payPeriod: "month", payMin: "" })).toBeNull();
    expect(await check({ payPeriod: "month", payMin: "2300" })).toMatchObject({
      verdict: "fail",
      figureFen: 2490_00,
      shortfallFen: 190_00,
    });
    expect(await check({ payPeriod: "month", payMin: "2490" })).toMatchObject({ verdict: "pass" });
  });
});

describe("pay below the minimum wage, at its own step", () => {
  const pay = (payMin: string, more = {}) => ({ ...FILLED.pay, payMin, payMax: "", ...more });

  it("is saved and said, and goes on when it is said again", async () => {
    const { world, postingId } = await started();
    await fillForm(world, postingId);
    expect(await saveStep(world, postingId, "pay", pay("2300"))).toMatchObject({
      value: { accepted: true, below: true },
    });
    expect((await postingRow(db, postingId)).payMinFen).toBe(2300_00);
    expect(await saveStep(world, postingId, "pay", pay("2300"))).toMatchObject({ value: { below: false } });
  });

  it("is said to a button pressed twice, whose first answer nobody sees", async () => {
    const { world, postingId } = await started();
    await fillForm(world, postingId);
    const version = await formVersionNow(db, postingId);
    const input = { postingId, step: "pay", fields: pay("2300"), version } as const;
    expect(await savePostingStep(world.ports, world.employer, input)).toMatchObject({ value: { below: true } });
    expect(await savePostingStep(world.ports, world.employer, input)).toMatchObject({ value: { below: true } });
  });

  it("is said again for another figure that is too low, and never for one that is enough", async () => {
    const { world, postingId } = await started();
    await fillForm(world, postingId);
    expect(await saveStep(world, postingId, "pay", pay("2300"))).toMatchObject({ value: { below: true } });
    expect(await saveStep(world, postingId, "pay", pay("2200"))).toMatchObject({ value: { below: true } });
    expect(await saveStep(world, postingId, "pay", pay("2490"))).toMatchObject({ value: { below: false } });
    expect(await saveStep(world, postingId, "pay", pay("2300"))).toMatchObject({ value: { below: true } });
  });
});

it("takes a deadline left empty for none, and one that has passed for a slip", async () => {
  const { world, postingId } = await started();
  const day = (year: string, month: string, date: string) => ({
    ...FILLED.details,
    "deadline.year": year,
    "deadline.month": month,
    "deadline.day": date,
  });
  expect(await saveStep(world, postingId, "details", day("", "", ""))).toMatchObject({ value: { accepted: true } });
  expect(await saveStep(world, postingId, "details", day("2025", "2", "30"))).toMatchObject({
    value: { accepted: false },
  });
  expect(await saveStep(world, postingId, "details", day("2025", "11", "19"))).toMatchObject({
    value: { accepted: false },
  });
  expect(await saveStep(world, postingId, "details", day("２０２５", "12", "1"))).toMatchObject({
    value: { accepted: true },
  });
  expect((await postingRow(db, postingId)).deadline).toBe("2025-12-01");
});
