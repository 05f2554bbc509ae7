import type { LoaderFunctionArgs } from "@remix-run/node";
import { formatDate } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { tableDownload } from "#app/server/downloads.server.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { exportCaseload } from "#app/usecases/guidance/list-caseload.ts";
import { caseloadFilterIn } from "../counsellor_.people/caseload-filter.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { t, locale, services, principal } = await deskContext(args, "seekers.search");
  const { url } = args.request;
  const format = new URL(url).searchParams.get("format") === "csv" ? "csv" : "xlsx";
  const cases = valueOrThrow(await exportCaseload(services, principal, caseloadFilterIn(url)), args.request);
  return tableDownload(
    format,
    `${t("guidance:people.file")}-${services.clock.today()}`,
    [
      t("guidance:people.person"),
      t("guidance:people.town"),
      t("guidance:people.status"),
      t("guidance:people.lastContact"),
      t("guidance:people.suggestions"),
      t("guidance:people.applications"),
    ],
    cases.map(({ name, townZh, townEn, lookingForWork, lastContactAt, suggestions, openApplications }) => [
      name,
      inLanguage(locale, { zh: townZh ?? "", en: townEn ?? townZh ?? "" }),
      lookingForWork ? t("guidance:people.looking") : t("guidance:people.notLooking"),
      lastContactAt === null ? t("guidance:people.never") : formatDate(locale, lastContactAt),
      String(suggestions),
      String(openApplications),
    ]),
  );
}
