import { expect, it } from "vitest";
import { undoLeavingUntil } from "./leaving.ts";

it("is the day after in the district, by day and by night", () => {
  expect(undoLeavingUntil(new Date("2026-11-23T02:00:00Z"))).toBe("2026-11-24");
  // 2026-11-23 23:59 and 2026-11-24 00:00 in the district
  expect(undoLeavingUntil(new Date("2026-11-23T15:59:00Z"))).toBe("2026-11-24");
  expect(undoLeavingUntil(new Date("2026-11-23T16:00:00Z"))).toBe("2026-11-25");
  expect(undoLeavingUntil(new Date("2026-12-31T02:00:00Z"))).toBe("2027-01-01");
});
