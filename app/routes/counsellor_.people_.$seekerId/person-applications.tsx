import { useTranslation } from "react-i18next";
import { formatDate } from "#app/i18n/format.ts";
import { nameOfOrganisation } from "#app/i18n/locales.ts";
import { ApplicationStatusTag } from "#app/ui/applications/application-status.tsx";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { PersonPage } from "#app/usecases/guidance/read-person.ts";

/** The person's applications, the last changed first. */
export function PersonApplications({ applications }: { applications: PersonPage["applications"] }) {
  const { t } = useTranslation(["guidance", "applications"]);
  const locale = useLocale();
  return (
    <section>
      <h2 id="applications">{t("person.applications")}</h2>
      {applications.length === 0 ? (
        <p>{t("person.noApplications")}</p>
      ) : (
        <DataTable
          caption={t("person.applications")}
          rows={applications}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("applications:list.posting"),
              rowHeader: true,
              cell: ({ id, posting }) => <a href={`/applications/${id}`}>{posting}</a>,
            },
            {
              header: t("applications:list.organisation"),
              cell: ({ organisation, organisationEn }) => nameOfOrganisation(locale, organisation, organisationEn),
            },
            {
              header: t("applications:list.status"),
              plain: true,
              cell: ({ status }) => <ApplicationStatusTag status={status} reader="other" />,
            },
            {
              header: t("applications:list.updated"),
              unbroken: true,
              cell: ({ updatedAt }) => formatDate(locale, updatedAt),
            },
          ]}
        />
      )}
    </section>
  );
}
