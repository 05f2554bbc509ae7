import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { fairLifecycle } from "#app/domain/fairs/lifecycle.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import type { DeskFair } from "#app/usecases/fairs/read-desk-fairs.ts";
import { DataTable, type Column } from "#app/ui/data/data-table.tsx";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { DownloadLinks } from "#app/ui/lists/download-links.tsx";

/** Who is registered, with what each needs and wishes; to be taken along as a file. */
export function RegistrationsTable({ desk }: { desk: DeskFair }) {
  const { t } = useTranslation(["fairs", "site"]);
  const locale = useLocale();
  const { fair, registrations, mayRegister } = desk;
  const here = `/organiser/fairs/${fair.id}`;
  const comma = inLanguage(locale, { zh: "、", en: ", " });
  const open = !fairLifecycle.isTerminal(fair.status);
  const columns: Column<DeskFair["registrations"][number]>[] = [
    { header: t("manage.person"), rowHeader: true, cell: ({ name }) => name },
    { header: t("manage.town"), cell: ({ town }) => (town ? inLanguage(locale, town) : "") },
    {
      header: t("manage.needs"),
      cell: ({ needs }) => needs.map((code) => inLanguage(locale, accommodation(code).name)).join(comma),
    },
    { header: t("manage.wishes"), cell: ({ wishes }) => wishes },
    { header: t("manage.how"), cell: ({ onBehalf }) => t(onBehalf ? "manage.onBehalf" : "manage.self") },
  ];
  if (mayRegister && open) {
    columns.push({
      header: t("site:table.actions"),
      plain: true,
      cell: ({ seekerId, name }) => (
        <ButtonLink href={`/fairs/${fair.id}/cancel-registration?seekerId=${seekerId}`} look="link" about={name}>
          {t("manage.cancelRegistration")}
        </ButtonLink>
      ),
    });
  }
  return (
    <>
      <h2>{t("manage.registrations")}</h2>
      {registrations.length === 0 ? (
        <p>{t("manage.noRegistrations")}</p>
      ) : (
        <>
          <DataTable
            caption={t("manage.registeredCount", { count: registrations.length })}
            columns={columns}
            rows={registrations}
            rowKey={({ seekerId }) => seekerId}
          />
          <DownloadLinks
            links={[
              { href: `${here}/registrations/xlsx`, kind: "xlsx" },
              { href: `${here}/registrations/csv`, kind: "csv" },
            ]}
          />
        </>
      )}
      {mayRegister && fair.status === "announced" ? (
        <Actions>
          <ButtonLink href={`${here}/register`} look="quiet">
            {t("manage.register")}
          </ButtonLink>
        </Actions>
      ) : null}
    </>
  );
}
