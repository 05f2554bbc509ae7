import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isRole, ROLE_NAMES } from "#app/domain/accounts/roles.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { readAudit } from "#app/usecases/accounts/read-audit.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FilterSelect } from "#app/ui/lists/browse.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";

const MODULES = [
  "accounts",
  "applications",
  "compliance",
  "employers",
  "fairs",
  "guidance",
  "imports",
  "matching",
  "postings",
  "security",
  "seekers",
] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "accounts.read-audit");
  const { searchParams } = new URL(args.request.url);
  const query = {
    module: MODULES.find((module) => module === searchParams.get("module")) ?? null,
    page: Math.min(100_000, Math.max(1, Number.parseInt(searchParams.get("page") ?? "1", 10) || 1)),
  };
  const found = valueOrThrow(await readAudit(services, principal, query), args.request);
  return { title: t("administration:audit.title"), query, ...found };
}

export default function Audit() {
  const { title, query, total, pages, lines } = useLoaderData<typeof loader>();
  const { t } = useTranslation("administration");
  const locale = useLocale();
  type Line = (typeof lines)[number];
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("audit.lead")}</Lead>
      <form method="get">
        <FilterSelect
          label={t("audit.module")}
          name="module"
          value={query.module ?? ""}
          options={[
            { value: "", label: t("audit.all") },
            ...MODULES.map((module) => ({ value: module, label: t(`audit.module_${module}`) })),
          ]}
        />
        <Actions>
          <SubmitButton look="quiet">{t("audit.show")}</SubmitButton>
        </Actions>
      </form>
      <CountLine count={t("audit.total", { count: total })} />
      <DataTable
        caption={t("audit.table")}
        columns={[
          {
            header: t("audit.at"),
            cell: (line: Line) => formatDateTime(locale, line.at),
            rowHeader: true,
            unbroken: true,
          },
          { header: t("audit.by"), cell: (line: Line) => line.by ?? t("audit.system") },
          {
            header: t("audit.role"),
            cell: (line: Line) => (isRole(line.role) ? inLanguage(locale, ROLE_NAMES[line.role]) : t("audit.system")),
          },
          { header: t("audit.action"), cell: (line: Line) => <code>{line.action}</code> },
          {
            header: t("audit.object"),
            cell: (line: Line) =>
              [
                `${line.objectType} ${line.objectId ?? ""}`.trim(),
                line.onBehalfOfSeekerId === null ? null : t("audit.onBehalf", { id: line.onBehalfOfSeekerId }),
              ]
                .filter((part) => part !== null)
                .join(" · "),
          },
        ]}
        rows={lines}
        rowKey={(line) => line.id}
      />
      <Pagination page={query.page} pages={pages} />
    </>
  );
}
