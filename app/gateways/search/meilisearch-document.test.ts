import { describe, expect, it } from "vitest";
import { documentOf, XIKOU } from "#tests/integration/search/search-world.ts";
import { dayNumber, meilisearchDocument } from "./meilisearch-document.server.ts";

describe("a posting for Meilisearch", () => {
  it("is choices, figures and words, whatever was written", () => {
    const given = {
      title: "保洁员 19900009999",
      description: "有意者带证 99000019900506007X43，8:30-17:00",
      areaCode: XIKOU,
      payPeriod: "month" as const,
      payMinFen: 3_100_00,
      workingMode: "on-site" as const,
      employment: "full-time" as const,
      shift: "day" as const,
      occupationCode: "4-09-08-01",
      deadline: "2026-12-31",
    };
    const document = meilisearchDocument(documentOf(7, given));
    expect(Object.keys(document).sort()).toEqual([
      "_geo",
      "accommodations",
      "always",
      "deadline",
      "eases",
      "employment",
      "furtherWords",
      "insured",
      "kind",
      "occupationGroup",
      "occupationWords",
      "organisationId",
      "payMonthlyFen",
      "payStep",
      "postingId",
      "publishedAt",
      "shift",
      "titleWords",
      "townCode",
      "version",
      "words",
      "workingMode",
    ]);
    expect(document).toMatchObject({ postingId: 7, payStep: 3, deadline: 20_261_231, titleWords: "保洁 保洁员" });
    expect(document.words).toEqual(expect.arrayContaining(["保洁", "保洁员", "8", "溪口镇"]));
    expect(document.words.filter((word) => /\d{7}/.test(word))).toEqual([]);
    expect(new Set(document.words).size).toBe(document.words.length);
  });

  it("holds the beginnings of Latin words where they rank, and not where they are found by", () => {
    const document = meilisearchDocument(documentOf(7, { title: "CAD drafter 制图" }));
    expect(document.titleWords).toBe("cad drafter drafte draft draf dra 制图");
    expect(document.words).toEqual(expect.arrayContaining(["cad", "drafter"]));
    expect(document.words).not.toContain("draft");
  });

  it("leaves out what is not known", () => {
    expect(Object.keys(meilisearchDocument(documentOf(7))).sort()).toEqual([
      "accommodations",
      "always",
      "eases",
      "furtherWords",
      "insured",
      "kind",
      "occupationWords",
      "organisationId",
      "postingId",
      "publishedAt",
      "titleWords",
      "version",
      "words",
    ]);
  });

  it("counts days so that later ones are more", () => {
    expect(["2026-11-23", "2026-12-01", "2027-01-01"].map(dayNumber)).toEqual([20_261_123, 20_261_201, 20_270_101]);
  });
});
