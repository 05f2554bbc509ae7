import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type Permission, PERMISSIONS, scopeOf } from "#app/domain/accounts/permissions.ts";
import { ROLES } from "#app/domain/accounts/roles.ts";
import { personalValuesOf } from "#tests/integration/privacy/personal-values.ts";
import { scan } from "#tests/integration/privacy/scanned-places.ts";
import { testDatabase } from "#tests/support/database.ts";
import type { Trial } from "./probe.ts";
import { PROBES } from "./probes/all.ts";
import { type Asker, sceneOf, type Side } from "./scene.ts";
import { permissionWorld } from "./world.ts";

const connection = await testDatabase();
const world = await permissionWorld(connection);

const ASKERS: readonly Asker[] = ["visitor", ...ROLES];

/** What a refusal may say; it never tells whether a foreign object exists in another way than `not-found`. */
const REFUSALS: readonly string[] = ["not-signed-in", "not-allowed", "not-found"];

function isAllowed(permission: Permission, asker: Asker, side: Side): boolean {
  if (asker === "visitor") return false;
  const scope = scopeOf(permission, asker);
  return scope === "any" || (scope === "own" && side === "own");
}

/** How often anything was changed: each change leaves an audit line. */
async function traces(): Promise<string> {
  const [row] = await connection.db.execute<{ lines: string; facts: string }>(
    sql`select (select count(*) from audit_log) as lines, (select count(*) from outbox) as facts`,
  );
  return `${row?.lines} audit lines, ${row?.facts} facts`;
}

/** What came of one asking, where it is not what the table says; undefined where it is. */
async function deviation(permission: Permission, each: Trial, asker: Asker, side: Side): Promise<string | undefined> {
  const scene = sceneOf(world, asker, side);
  const ask = await each.prepare(scene);
  const narrower = asker === "visitor" ? undefined : each.narrower[asker];
  const allowed = isAllowed(permission, asker, side) && narrower === undefined;
  const before = await traces();
  const who = `${asker}, ${side}`;
  const result = await ask(scene.principal).catch((error: unknown) => String(error));
  if (typeof result === "string") return `${who}: threw ${result}`;
  if (result.ok) return allowed ? undefined : `${who}: was allowed`;
  const { code } = result.refusal;
  if (allowed) return `${who}: was refused with ${code}`;
  if (!REFUSALS.includes(code) && code !== narrower) return `${who}: was refused with ${code}`;
  const after = await traces();
  return before === after ? undefined : `${who}: was refused but left traces (${before}; then ${after})`;
}

const permissions = Object.keys(PERMISSIONS) as Permission[];

describe.each(permissions)("%s", (permission) => {
  it.each(PROBES[permission].map((each) => [each.useCase.name, each] as const))(
    "%s does what the table says, for each role, on own and foreign objects",
    async (_name, each) => {
      const deviations: string[] = [];
      for (const asker of ASKERS) {
        for (const side of each.sides) {
          const found = await deviation(permission, each, asker, side);
          if (found !== undefined) deviations.push(found);
        }
      }
      expect(deviations).toEqual([]);
    },
    60_000,
  );
});

describe("what all of it left behind", () => {
  it("names nobody and holds no number of anybody", async () => {
    const { leaks, rows } = await scan(connection.db, await personalValuesOf(connection.db, world.ports.cipher));
    expect(leaks).toEqual([]);
    expect(rows["public.audit_log"]).toBeGreaterThan(100);
    expect(rows["public.outbox"]).toBeGreaterThan(50);
  });
});
