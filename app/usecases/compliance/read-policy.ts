import { asc, eq } from "drizzle-orm";
import { type MinimumWageRow, minimumWageAt } from "#app/domain/compliance/minimum-wage.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { areas, minimumWages } from "#db/schema/all.ts";

/** The minimum wage of one county as the product applies it today. */
export interface PolicyWage {
  readonly areaCode: string;
  readonly area: { readonly zh: string; readonly en: string };
  /** In force today; null: no figure is known, and every check answers that it cannot tell. */
  readonly inForce: MinimumWageRow | null;
  /** The last figure that was in force before today, where none is now. */
  readonly last: MinimumWageRow | null;
  /** A figure that is already known to come. */
  readonly next: MinimumWageRow | null;
}

/** The minimum wages that the product applies today, county by county; public. */
export async function readPolicy(
  ports: Pick<Ports, "db" | "clock">,
): Promise<{ readonly today: IsoDate; readonly wages: readonly PolicyWage[] }> {
  const today = ports.clock.today();
  const rows = await ports.db
    .select({ wage: minimumWages, zh: areas.nameZh, en: areas.nameEn })
    .from(minimumWages)
    .innerJoin(areas, eq(areas.code, minimumWages.areaCode))
    .orderBy(asc(minimumWages.areaCode), asc(minimumWages.from));
  const counties = new Map(rows.map(({ wage, zh, en }) => [wage.areaCode, { zh, en }]));
  const figures = rows.map(({ wage }) => wage);
  const wages = [...counties].map(([areaCode, area]): PolicyWage => {
    const known = minimumWageAt(figures, areaCode, today);
    const own = figures.filter((row) => row.areaCode === areaCode);
    return {
      areaCode,
      area,
      inForce: known.status === "known" ? known : null,
      last: known.status === "known" ? null : (own.filter(({ from }) => from <= today).at(-1) ?? null),
      next: own.find(({ from }) => from > today) ?? null,
    };
  });
  return { today, wages };
}
