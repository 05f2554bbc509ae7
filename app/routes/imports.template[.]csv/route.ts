import type { LoaderFunctionArgs } from "@remix-run/node";
import { templateDownload } from "#app/server/import-downloads.server.ts";
import { deskContext } from "#app/server/request-context.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { locale, t } = await deskContext(args, "postings.import");
  return templateDownload(locale, "csv", t("imports:desk.templateName"));
}
