import { eq } from "drizzle-orm";
import type { IsoDate } from "#app/domain/dates.ts";
import { type FileLayout, mappingOfSheet } from "#app/domain/postings/import/layout/file-layout.ts";
import type { VacancyRow } from "#app/domain/postings/import/layout/place-rows.ts";
import { type RowReading, rowReader } from "#app/domain/postings/import/read-row.ts";
import type { Db } from "#db/client.ts";
import { minimumWages, organisations } from "#db/schema/all.ts";
import type { ImportRow } from "./find-import.ts";
import { defaultKindOf, mappingFrom } from "./import-settings.ts";

/** The reader of an import's rows, with the parameters that hold on `date`. */
export async function readerOf(
  db: Db,
  found: Pick<ImportRow, "mapping" | "organisationId">,
  layout: FileLayout,
  date: IsoDate,
): Promise<(row: VacancyRow) => RowReading> {
  const { organisationId } = found;
  const [organisation] =
    organisationId === null
      ? []
      : await db.select({ kind: organisations.kind }).from(organisations).where(eq(organisations.id, organisationId));
  const wages = await db.select().from(minimumWages).orderBy(minimumWages.id);
  const mapping = mappingFrom(found.mapping);
  const readers = new Map(
    layout.sheets.map((sheet) => [
      sheet.sheet,
      rowReader({
        headings: layout.headings,
        mapping: mappingOfSheet(mapping, layout, sheet),
        ownPostings: organisationId !== null,
        defaultKind: defaultKindOf(organisation?.kind ?? null),
        date,
        minimumWages: wages,
      }),
    ]),
  );
  return (row) => {
    const read = readers.get(row.sheet);
    if (read === undefined) throw new Error(`Sheet ${row.sheet} of the import is not read.`);
    return read(row);
  };
}
