import type { LoaderFunctionArgs } from "@remix-run/node";
import { isTableFormat, tableDownload } from "#app/server/downloads.server.ts";
import { deskContext, refusalResponse, valueOrThrow } from "#app/server/request-context.server.ts";
import { readFairness } from "#app/usecases/matching/read-fairness.ts";
import { FAIRNESS_TABLES, isFairnessTable } from "./fairness-tables.ts";

/** One of the monitor's tables as a file; not found before the first night. */
export async function loader(args: LoaderFunctionArgs) {
  const { t, locale, services, principal } = await deskContext(args, "matching.read-fairness");
  const { table, format } = args.params;
  if (!isFairnessTable(table) || !isTableFormat(format)) throw refusalResponse({ code: "not-found" });
  const fairness = valueOrThrow(await readFairness(services, principal), args.request);
  if (fairness === null) throw refusalResponse({ code: "not-found" });
  const { headings, rows } = FAIRNESS_TABLES[table](t, locale, fairness);
  return tableDownload(format, `${t(`matching:fairness.files.${table}`)}-${services.clock.today()}`, headings, rows);
}
