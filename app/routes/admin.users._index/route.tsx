import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isRole, ROLE_NAMES, ROLES } from "#app/domain/accounts/roles.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { listAccounts } from "#app/usecases/accounts/manage-accounts.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { AccountSearch } from "./account-search.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "accounts.manage");
  const { searchParams } = new URL(args.request.url);
  const role = searchParams.get("role") ?? "";
  const query = {
    text: (searchParams.get("q") ?? "").slice(0, 60),
    role: isRole(role) ? role : null,
    page: Math.min(10_000, Math.max(1, Number.parseInt(searchParams.get("page") ?? "1", 10) || 1)),
  };
  const found = valueOrThrow(await listAccounts(services, principal, query), args.request);
  return { title: t("administration:users.title"), query, ...found };
}

export default function Users() {
  const { title, query, total, pages, accounts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("administration");
  const locale = useLocale();
  type Account = (typeof accounts)[number];
  const rolesOf = ({ roles }: Account) =>
    roles.map(({ role, organisation, areaZh, areaEn }) => {
      const place = organisation ?? (locale === "en" ? areaEn : areaZh);
      return `${inLanguage(locale, ROLE_NAMES[role])}${place === null ? "" : ` (${place})`}`;
    });
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("users.lead")}</Lead>
      <AccountSearch
        text={query.text}
        role={query.role}
        roles={ROLES.map((role) => ({ value: role, label: inLanguage(locale, ROLE_NAMES[role]) }))}
      />
      <CountLine count={t("users.total", { count: total })} />
      {accounts.length === 0 ? (
        <EmptyState title={t("users.none")} level={2}>
          <p>{t("users.noneHint")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("users.table")}
          columns={[
            { header: t("users.name"), cell: (row: Account) => row.name, rowHeader: true },
            { header: t("users.phone"), cell: (row: Account) => row.phone },
            {
              header: t("users.roles"),
              cell: (row: Account) => rolesOf(row).join(locale === "en" ? ", " : "、") || t("users.noRole"),
            },
            {
              header: t("users.state"),
              plain: true,
              cell: (row: Account) => (
                <StatusTag tone={row.disabled ? "stopped" : "active"}>
                  {row.disabled ? t("users.disabled") : t("users.active")}
                </StatusTag>
              ),
            },
            {
              header: t("users.manage"),
              plain: true,
              cell: (row: Account) => (
                <ButtonLink href={`/admin/users/${row.id}`} look="link" about={row.name}>
                  {t("users.manage")}
                </ButtonLink>
              ),
            },
          ]}
          rows={accounts}
          rowKey={(row) => row.id}
        />
      )}
      <Pagination page={query.page} pages={pages} />
    </>
  );
}
