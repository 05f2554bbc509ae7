import { describe, expect, it } from "vitest";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { passes, SEARCH_RECORD_KEYS } from "./search-record.ts";
import { type ConsentSource, seekerRecord, type SeekerSource, seekerVersion } from "./seeker-record.ts";
import { counsellorsQuery, employersQuery } from "./seeker-query.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";

const CHANGED = new Date("2026-11-02T08:00:00Z");
const [TOWN, OTHER_TOWN] = TOWNS;
const [OCCUPATION, OTHER] = OCCUPATIONS;
if (TOWN === undefined || OTHER_TOWN === undefined || OCCUPATION === undefined || OTHER === undefined)
  throw new Error();

const NO_CRITERIA = { text: "", abilities: [], accommodations: [], town: null, occupations: [], kinds: [] };
const NO_DEMANDS = { demands: {}, accommodations: [] };
const ASKING = { organisationId: 5, on: "2026-11-20" };

function sourceOf(own: Partial<SeekerSource> = {}): SeekerSource {
  return {
    id: 7,
    counsellorId: 3,
    areaCode: TOWN?.code ?? null,
    abilities: { sight: 2, hearing: 0 },
    accommodationsNeeded: ["step-free-access"],
    kindsWanted: ["vacancy"],
    occupationsWanted: [OCCUPATION?.code ?? ""],
    skills: ["缝纫"],
    lookingForWork: true,
    updatedAt: CHANGED,
    ...own,
  };
}

function consentOf(own: Partial<ConsentSource> = {}): ConsentSource {
  return {
    purpose: "employer-anonymous-view",
    organisationId: null,
    grantedAt: CHANGED,
    expiresOn: "2026-12-31",
    withdrawnAt: null,
    ...own,
  };
}

function recordOf(own: Partial<SeekerSource> = {}, consents: readonly ConsentSource[] = []) {
  const record = seekerRecord(sourceOf(own), [], consents);
  if (record === null) throw new Error("Nobody is looking for work.");
  return record;
}

describe("the record of a jobseeker", () => {
  it("holds what the allow-list names, whatever the row holds", () => {
    const row = { ...sourceOf(), name: "王小明", phone: "13900000000", birthDate: "1990-01-01", address: "一号楼" };
    const record = seekerRecord(row, [{ title: "缝纫班", skill: "平缝" }], [consentOf()]);
    expect(Object.keys(record ?? {}).sort()).toEqual([...SEARCH_RECORD_KEYS].sort());
    expect(JSON.stringify(record)).not.toMatch(/王小明|13900000000|1990|一号楼/);
  });

  it("is made only of people who look for work", () => {
    expect(seekerRecord(sourceOf({ lookingForWork: false }), [], [consentOf()])).toBeNull();
  });

  it("leaves numbers of people and names of categories out of skills and training", () => {
    const row = sourceOf({ skills: ["打字 电话13900000000"] });
    const text = JSON.stringify(seekerRecord(row, [{ title: "视力残疾人按摩培训", skill: null }], [])?.furtherTexts);
    expect(text).toContain("打字");
    expect(text).toContain("按摩");
    expect(text).not.toMatch(/13900000000|视力残疾/);
  });

  it("tells each level that is reached, and none that is not known", () => {
    const tags = recordOf().tags.filter((tag) => tag.startsWith("ability:"));
    expect(tags).toEqual(["ability:sight>=1", "ability:sight>=2"]);
  });

  it("is as new as the last change of the profile or of a consent", () => {
    const withdrawnAt = new Date("2026-11-09T08:00:00Z");
    expect(seekerVersion(sourceOf(), [])).toEqual(CHANGED);
    expect(seekerVersion(sourceOf(), [consentOf({ withdrawnAt })])).toEqual(withdrawnAt);
  });
});

describe("a counsellor's search", () => {
  const finds = (criteria: Partial<Parameters<typeof counsellorsQuery>[0]>) =>
    passes(recordOf(), counsellorsQuery({ ...NO_CRITERIA, ...criteria }, 3));

  it("finds by ability, need, town and wish, with consent to employers or without", () => {
    expect(finds({ abilities: [{ dimension: "sight", atLeast: 2 }], accommodations: ["step-free-access"] })).toBe(true);
    expect(finds({ town: TOWN.code, occupations: [OCCUPATION.code, OTHER.code], kinds: ["vacancy"] })).toBe(true);
  });

  it("leaves out whoever lacks one thing that was asked for, or of whom it is not known", () => {
    expect(finds({ abilities: [{ dimension: "sight", atLeast: 3 }] })).toBe(false);
    expect(finds({ abilities: [{ dimension: "speech", atLeast: 1 }] })).toBe(false);
    expect(finds({ town: OTHER_TOWN.code })).toBe(false);
    expect(finds({ occupations: [OTHER.code] })).toBe(false);
  });
});

describe("an employer's search", () => {
  const finds = (consents: readonly ConsentSource[], criteria: Partial<Parameters<typeof employersQuery>[0]> = {}) =>
    passes(recordOf({}, consents), employersQuery({ ...NO_DEMANDS, ...criteria }, ASKING));
  const adjustments = consentOf({ purpose: "employer-adjustments", organisationId: 5 });

  it("finds nobody who has not agreed, whose consent was withdrawn, or ran out", () => {
    expect(finds([consentOf()])).toBe(true);
    expect(finds([])).toBe(false);
    expect(finds([consentOf({ withdrawnAt: CHANGED })])).toBe(false);
    expect(finds([consentOf({ expiresOn: "2026-11-19" })])).toBe(false);
    expect(finds([consentOf({ expiresOn: "2026-11-20" })])).toBe(true);
    expect(finds([consentOf({ purpose: "employer-contact", organisationId: 5 })])).toBe(false);
  });

  it("asks for accommodations only of people who agreed to that with this employer", () => {
    const asked = { accommodations: ["step-free-access"] } as const;
    expect(finds([consentOf()], asked)).toBe(false);
    expect(finds([consentOf(), adjustments], asked)).toBe(true);
    expect(finds([consentOf(), { ...adjustments, organisationId: 6 }], asked)).toBe(false);
    expect(finds([consentOf(), { ...adjustments, withdrawnAt: CHANGED }], asked)).toBe(false);
    expect(finds([consentOf(), { ...adjustments, expiresOn: "2026-11-19" }], asked)).toBe(false);
    expect(finds([adjustments], asked)).toBe(false);
  });

  it("asks whether demands are met", () => {
    expect(finds([consentOf()], { demands: { sight: 2, hearing: 0 } })).toBe(true);
    expect(finds([consentOf()], { demands: { sight: 3 } })).toBe(false);
  });

  it("can ask for nothing else", () => {
    const query = employersQuery({ demands: { sight: 1 }, accommodations: ["step-free-access"] }, ASKING);
    expect(query.text).toBe("");
    expect(query.order).toEqual({ by: "match", preferredTag: null });
    expect(query.anyTagGroups).toEqual([]);
    expect(query.allTags.every((tag) => /^(ability|needs):/.test(tag))).toBe(true);
  });
});
