import type { LoaderFunctionArgs } from "@remix-run/node";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { isTableFormat, tableDownload } from "#app/server/downloads.server.ts";
import { deskContext, idParam, refusalResponse, valueOrThrow } from "#app/server/request-context.server.ts";
import { exportRegistrations } from "#app/usecases/fairs/export-registrations.ts";

const COLUMNS = ["person", "town", "needs", "wishes", "how"] as const;

/** The list of people registered, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t, locale } = await deskContext(args, "fairs.read-desk");
  const { format } = args.params;
  if (!isTableFormat(format)) throw refusalResponse({ code: "not-found" });
  const { fair, registrations } = valueOrThrow(
    await exportRegistrations(services, principal, idParam(args.params["fairId"])),
    args.request,
  );
  const comma = inLanguage(locale, { zh: "、", en: ", " });
  return tableDownload(
    format,
    t("fairs:manage.fileName", { fair: fair.name }),
    COLUMNS.map((column) => t(`fairs:manage.${column}`)),
    registrations.map(({ name, town, needs, wishes, onBehalf }) => [
      name,
      town ? inLanguage(locale, town) : "",
      needs.map((code) => inLanguage(locale, accommodation(code).name)).join(comma),
      wishes ?? "",
      t(onBehalf ? "fairs:manage.onBehalf" : "fairs:manage.self"),
    ]),
  );
}
