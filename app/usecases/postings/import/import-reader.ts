import { eq } from "drizzle-orm";
import type { IsoDate } from "#app/domain/dates.ts";
import { type RowCells, type RowReading, rowReader } from "#app/domain/postings/import/read-row.ts";
import type { Db } from "#db/client.ts";
import { minimumWages, organisations } from "#db/schema/all.ts";
import type { ImportRow } from "./find-import.ts";
import { defaultKindOf, mappingFrom } from "./import-settings.ts";

/** The reader of an import's rows, with the parameters that hold on `date`. */
export async function readerOf(
  db: Db,
  found: Pick<ImportRow, "headers" | "mapping" | "organisationId">,
  date: IsoDate,
): Promise<(cells: RowCells) => RowReading> {
  const { organisationId } = found;
  const [organisation] =
    organisationId === null
      ? []
      : await db.select({ kind: organisations.kind }).from(organisations).where(eq(organisations.id, organisationId));
  return rowReader({
    headings: found.headers,
    mapping: mappingFrom(found.mapping),
    ownPostings: organisationId !== null,
    defaultKind: defaultKindOf(organisation?.kind ?? null),
    date,
    minimumWages: await db.select().from(minimumWages).orderBy(minimumWages.id),
  });
}
