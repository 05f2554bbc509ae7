import { describe, vi } from "vitest";
import { describeWith } from "#tests/support/parts.ts";
import { filtersCountAndPagesOrder } from "./contract/filters-and-pages.ts";
import { meilisearchUnderTest } from "./contract/index-under-test.ts";
import { nothingPersonalIsHeld } from "./contract/privacy.ts";
import { recordsAreFound } from "./contract/records.ts";
import { changesArrive } from "./contract/upkeep.ts";
import { wordsAreFound } from "./contract/words.ts";

// Each change of an index takes Meilisearch half a second, and several on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeWith("meilisearch", "Meilisearch", async () => {
  const index = await meilisearchUnderTest();
  describe("words", () => wordsAreFound(index));
  describe("filters and pages", () => filtersCountAndPagesOrder(index));
  describe("upkeep", () => changesArrive(index));
  describe("people and fairs", () => recordsAreFound(index));
  describe("privacy", () => nothingPersonalIsHeld(index));
});
