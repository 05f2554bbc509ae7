import { asc, eq } from "drizzle-orm";
import { checkPostingPay, type PayCheck } from "#app/domain/compliance/posting-pay.ts";
import type { MinimumWageRow } from "#app/domain/compliance/minimum-wage.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { payOf, type PostingContent } from "#app/domain/postings/content.ts";
import type { Db, Tx } from "#db/client.ts";
import { minimumWages } from "#db/schema/all.ts";

/** The minimum wages of the county a place lies in, of every period. */
export async function loadMinimumWages(db: Db | Tx, areaCode: string | null): Promise<MinimumWageRow[]> {
  if (areaCode === null) return [];
  return db
    .select({
      areaCode: minimumWages.areaCode,
      from: minimumWages.from,
      to: minimumWages.to,
      monthlyFen: minimumWages.monthlyFen,
      hourlyFen: minimumWages.hourlyFen,
      source: minimumWages.source,
      verified: minimumWages.verified,
    })
    .from(minimumWages)
    .where(eq(minimumWages.areaCode, areaCode.slice(0, 6)))
    .orderBy(asc(minimumWages.from));
}

/** Whether what a posting says it pays is at least the minimum wage in force at its place on `date`. */
export function payCheckOf(content: PostingContent, rows: readonly MinimumWageRow[], date: IsoDate): PayCheck {
  return checkPostingPay({
    pay: payOf(content),
    kind: content.kind,
    weeklyHours: content.weeklyHours,
    employment: content.employment,
    areaCode: content.areaCode,
    date,
    rows,
  });
}
