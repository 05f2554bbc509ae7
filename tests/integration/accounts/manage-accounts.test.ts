import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import { FENGHUA } from "#app/domain/areas/fenghua.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { grantRole } from "#app/usecases/accounts/manage-accounts.ts";
import { auditLog, memberships } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const ports = { db, clock: fixedClock(new Date("2026-11-20T02:00:00Z")) };
let administrator: SignedIn;
let accountId: number;

beforeEach(async () => {
  await reset();
  administrator = await principalOf(db, await accountOf(db, "administrator"));
  accountId = (await accountOf(db, "seeker")).id;
});

function grant(role: "employer" | "liaison" | "organiser", organisationId: number | null, areaCode: string | null) {
  return grantRole(ports, administrator, { accountId, role, organisationId, areaCode });
}

const held = () => db.select().from(memberships).where(eq(memberships.accountId, accountId)).orderBy(memberships.id);

describe("a role", () => {
  it("is given for an organisation or a town that there is", async () => {
    const { id, areaCode } = await organisationOf(db);
    expect(await grant("employer", null, null)).toMatchObject({ refusal: { code: "role-needs-organisation" } });
    expect(await grant("employer", id + 1, null)).toMatchObject({ refusal: { code: "role-needs-organisation" } });
    expect(await grant("liaison", null, null)).toMatchObject({ refusal: { code: "role-needs-area" } });
    expect(await grant("liaison", null, `${FENGHUA}999`)).toMatchObject({ refusal: { code: "role-needs-area" } });
    expect(await grant("employer", id, areaCode)).toMatchObject({ ok: true });
    expect(await grant("liaison", id, areaCode)).toMatchObject({ ok: true });
    expect((await held()).slice(1)).toMatchObject([
      { role: "employer", organisationId: id, areaCode: null },
      { role: "liaison", organisationId: null, areaCode },
    ]);
  });

  it("is held once, however often it is given", async () => {
    const twice = [1, 2].map(() => () => grant("organiser", null, null));
    const answers = await atOnce(db, sql`select from accounts where id = ${accountId} for update`, twice);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await held()).toHaveLength(2);
    expect(await db.select().from(auditLog)).toHaveLength(1);
  });
});
