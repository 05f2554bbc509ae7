import { expect, it } from "vitest";
import { postingLifecycle, POSTING_STATUSES } from "../lifecycle.ts";
import { statusAfterImport } from "./status-after-import.ts";

const administrator = { publication: "publish", role: "administrator" } as const;
const employer = { publication: "submit", role: "employer" } as const;

it("publishes what the administrator imports, and has an employer's reviewed, changed ones again", () => {
  expect(statusAfterImport(null, administrator)).toBe("published");
  expect(statusAfterImport("submitted", administrator)).toBe("published");
  expect(statusAfterImport("returned", administrator)).toBe("published");
  expect(statusAfterImport("paused", administrator)).toBe("paused");
  for (const status of [null, "submitted", "returned", "published", "paused"] as const) {
    expect(statusAfterImport(status, employer)).toBe("submitted");
    expect(statusAfterImport(status, { ...employer, role: "workshop-manager" })).toBe("submitted");
    expect(statusAfterImport(status, { ...administrator, publication: "submit" })).toBe("submitted");
  }
  for (const options of [administrator, employer]) expect(statusAfterImport("draft", options)).toBe("draft");
});

it("has what gives concern read by somebody first, and takes back only what the law forbids", () => {
  for (const concerns of [["names"], ["forbids"], ["names", "forbids"]] as const) {
    for (const status of [null, "submitted", "returned"] as const) {
      expect(statusAfterImport(status, administrator, concerns)).toBe("submitted");
    }
    expect(statusAfterImport("draft", administrator, concerns)).toBe("draft");
  }
  for (const status of ["published", "paused"] as const) {
    expect(statusAfterImport(status, administrator, ["names"])).toBe(status);
    expect(statusAfterImport(status, administrator, ["names", "forbids"])).toBe("submitted");
  }
});

it("follows the lifecycle's table from every status", () => {
  const open = POSTING_STATUSES.filter((status) => !postingLifecycle.isTerminal(status));
  for (const status of open) for (const options of [administrator, employer]) statusAfterImport(status, options);
});
