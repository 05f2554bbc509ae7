import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusedRowsDownload, sayIn } from "#app/server/import-downloads.server.ts";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { problemText } from "#app/ui/imports/problem-texts.ts";
import { readRefusedRows } from "#app/usecases/postings/import/read-refused-rows.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { locale, services, principal } = await deskContext(args, "postings.read-import");
  const importId = idParam(args.params["importId"]);
  const rows = valueOrThrow(await readRefusedRows(services, principal, importId), args.request);
  const say = sayIn(locale);
  return refusedRowsDownload(locale, "csv", rows, ({ problems }) =>
    problems.map((problem) => problemText(say, problem)).join(" "),
  );
}
