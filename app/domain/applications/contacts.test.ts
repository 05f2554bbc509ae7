import { expect, it } from "vitest";
import { personMayCallEmployer } from "./contacts.ts";
import { APPLICATION_STATUSES } from "./lifecycle.ts";

it("a person may call an employer that has invited, chosen or hired them, and no other", () => {
  expect(APPLICATION_STATUSES.filter(personMayCallEmployer)).toEqual(["interview", "offered", "hired"]);
});
