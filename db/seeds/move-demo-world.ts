import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { daysBetween, isoDateOf } from "#app/domain/dates.ts";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { Db } from "#db/client.ts";
import { outbox, settings } from "#db/schema/all.ts";
import { DATE_DECISIONS, DATES_IN_JSON, TABLES } from "./demo-dates.ts";
import { worldFacts } from "./world-facts.ts";
import { type DemoWorldMark, WORLD_MARK } from "./world-mark.ts";

/** The new value of each column of a table that moves. */
function movedColumns(name: string, table: PgTable, days: number, now: Date): Record<string, SQL> {
  const columns = getTableColumns(table);
  const at = sql`${now.toISOString()}::timestamptz`;
  const moved: Record<string, SQL> = {};
  for (const [key, decision] of Object.entries(DATE_DECISIONS[name] ?? {})) {
    const column = columns[key];
    if (column === undefined || decision === "stays") continue;
    const later =
      column.getSQLType() === "date" ? sql`${column} + ${days}::int` : sql`${column} + make_interval(days => ${days})`;
    // What was done at five yesterday was not done at five today when it is nine now.
    moved[key] = decision === "moves" ? later : sql`least(${later}, greatest(${column}, ${at}))`;
  }
  for (const [inTable, key, inside] of DATES_IN_JSON) {
    const column = columns[key];
    if (inTable !== name || column === undefined) continue;
    const day = sql`${column} ->> ${inside}::text`;
    moved[key] = sql`case when ${day} ~ '^\\d{4}-\\d{2}-\\d{2}$'
      then jsonb_set(${column}, array[${inside}::text], to_jsonb((${day})::date + ${days}::int)) else ${column} end`;
  }
  return moved;
}

/**
 * Moves the demo world forward by the whole days since its dates were last relative to today, in one transaction: what
 * was published ten days ago then is so now, and what a visitor did keeps its age. What becomes of each date stands in
 * `demo-dates.ts`. Done twice on a day, or on a clock that was set back, it changes nothing.
 *
 * @returns by how many days; 0 also where there is no demo world
 */
export async function moveDemoWorld(db: Db, clock: Clock): Promise<number> {
  return db.transaction(async (tx) => {
    const [mark] = await tx.select().from(settings).where(eq(settings.key, WORLD_MARK)).for("update");
    if (mark === undefined) return 0;
    const { at, asOf } = mark.value as DemoWorldMark;
    const days = daysBetween(asOf ?? isoDateOf(new Date(at)), clock.today());
    if (days <= 0) return 0;
    const now = clock.now();
    for (const [name, table] of TABLES) {
      const moved = movedColumns(name, table, days, now);
      if (Object.keys(moved).length > 0) await tx.update(table).set(moved);
    }
    const value: DemoWorldMark = { at, asOf: clock.today() };
    await tx.update(settings).set({ value, updatedAt: now }).where(eq(settings.key, WORLD_MARK));
    const facts = await worldFacts(tx);
    await tx.insert(outbox).values(facts.map((fact) => ({ ...fact, createdAt: now })));
    return days;
  });
}
