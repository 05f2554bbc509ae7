import { describe } from "vitest";
import { filtersCountAndPagesOrder } from "./contract/filters-and-pages.ts";
import { postgresUnderTest } from "./contract/index-under-test.ts";
import { nothingPersonalIsHeld } from "./contract/privacy.ts";
import { recordsAreFound } from "./contract/records.ts";
import { changesArrive } from "./contract/upkeep.ts";
import { wordsAreFound } from "./contract/words.ts";

const index = await postgresUnderTest();

describe("PostgreSQL", () => {
  describe("words", () => wordsAreFound(index));
  describe("filters and pages", () => filtersCountAndPagesOrder(index));
  describe("upkeep", () => changesArrive(index));
  describe("people and fairs", () => recordsAreFound(index));
  describe("privacy", () => nothingPersonalIsHeld(index));
});
