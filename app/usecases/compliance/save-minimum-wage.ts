import { and, asc, eq, gte, isNull, lt, lte, or, sql } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { MinimumWageRow } from "#app/domain/compliance/minimum-wage.ts";
import { plusDays } from "#app/domain/dates.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { areas, minimumWages } from "#db/schema/all.ts";

/**
 * Enters a figure with its source and the day it takes effect. A figure before it that had no end gets one; what was
 * judged with the old figures is judged again.
 *
 * Refuses `not-allowed`, `invalid-input` (areaCode), `parameter-ends-before-start` (to), `parameter-overlaps` (from) when
 * another figure for the area already covers part of the period.
 */
export async function saveMinimumWage(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fields: MinimumWageRow,
): Promise<Result<{ readonly id: number }>> {
  const granted = authorise(principal, "compliance.write-parameters");
  if (!granted.ok) return granted;
  const { areaCode, from, to } = fields;
  if (to !== null && to < from) return refuse("parameter-ends-before-start", { field: "to" });
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('minimum wages'), hashtext(${areaCode}))`);
    const [area] = await tx.select({ code: areas.code }).from(areas).where(eq(areas.code, areaCode));
    if (area === undefined) return refuse("invalid-input", { field: "areaCode" });
    const ofArea = eq(minimumWages.areaCode, areaCode);
    const [overlapping] = await tx
      .select({ id: minimumWages.id })
      .from(minimumWages)
      .where(
        and(
          ofArea,
          to === null ? undefined : lte(minimumWages.from, to),
          or(and(isNull(minimumWages.to), gte(minimumWages.from, from)), gte(minimumWages.to, from)),
        ),
      )
      .limit(1);
    if (overlapping !== undefined) return refuse("parameter-overlaps", { field: "from" });
    await tx
      .update(minimumWages)
      .set({ to: plusDays(from, -1) })
      .where(and(ofArea, isNull(minimumWages.to), lt(minimumWages.from, from)));
    const [row] = await tx
      .insert(minimumWages)
      .values({ ...fields, enteredBy: granted.value.accountId, enteredAt: at })
      .returning({ id: minimumWages.id });
    if (row === undefined) throw new Error("The figure was not kept.");
    await recordChange(
      tx,
      {
        at,
        accountId: granted.value.accountId,
        role: granted.value.role,
        action: "compliance.save-minimum-wage",
        objectType: "minimum-wage",
        objectId: row.id,
        details: { areaCode, from, to, monthlyFen: fields.monthlyFen, hourlyFen: fields.hourlyFen },
      },
      [{ topic: "parameters.changed", payload: { areaCode } }],
    );
    return ok({ id: row.id });
  });
}

/** All figures, by area and day. Everybody may read them: they are what postings are held against. */
export async function listMinimumWages(ports: Pick<Ports, "db">) {
  return ports.db
    .select({
      id: minimumWages.id,
      areaCode: minimumWages.areaCode,
      areaZh: areas.nameZh,
      areaEn: areas.nameEn,
      from: minimumWages.from,
      to: minimumWages.to,
      monthlyFen: minimumWages.monthlyFen,
      hourlyFen: minimumWages.hourlyFen,
      source: minimumWages.source,
      verified: minimumWages.verified,
    })
    .from(minimumWages)
    .innerJoin(areas, eq(areas.code, minimumWages.areaCode))
    .orderBy(asc(minimumWages.areaCode), asc(minimumWages.from));
}
