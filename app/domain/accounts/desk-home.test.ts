import { expect, it } from "vitest";
import { DESK_HOMES, deskHome } from "./desk-home.ts";
import { ROLES } from "./roles.ts";

it("gives every role a desk of its own", () => {
  expect(new Set(ROLES.map((role) => deskHome([{ role }]))).size).toBe(ROLES.length);
});

it("begins at the desk of the role held first, and on the front page without one", () => {
  expect(deskHome([{ role: "counsellor" }, { role: "seeker" }])).toBe(DESK_HOMES.counsellor);
  expect(deskHome([])).toBe("/");
});
