import { useTranslation } from "react-i18next";
import { formatDateTime } from "#app/i18n/format.ts";
import { nameOfOrganisation } from "#app/i18n/locales.ts";
import { ApplicationStatusTag } from "#app/ui/applications/application-status.tsx";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { Facts, Row, RowList } from "#app/ui/lists/posting-row.tsx";
import type { ApplicationState, ListedApplication } from "#app/usecases/applications/list-applications.ts";

/** Under way, ended, or all of them: three links, the chosen one marked. */
export function StateLinks({ state, path }: { state: ApplicationState | null; path: string }) {
  const { t } = useTranslation("applications");
  const links = [
    { state: null, href: path, label: t("list.stateAll") },
    { state: "open", href: `${path}?state=open`, label: t("list.stateOpen") },
    { state: "ended", href: `${path}?state=ended`, label: t("list.stateEnded") },
  ] as const;
  return (
    <nav aria-label={t("list.state")}>
      <ul className="facts">
        {links.map(({ state: each, href, label }) => (
          <li key={href}>{each === state ? <b aria-current="true">{label}</b> : <a href={href}>{label}</a>}</li>
        ))}
      </ul>
    </nav>
  );
}

/** A person's own applications, the posting first. */
export function OwnList({ applications }: { applications: readonly ListedApplication[] }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  return (
    <RowList label={t("list.own")}>
      {applications.map(({ id, posting, organisation, organisationEn, status, interviewAt, updatedAt }) => (
        <Row key={id} href={`/applications/${id}`} title={posting}>
          <p className="facts">{nameOfOrganisation(locale, organisation, organisationEn)}</p>
          <p>
            <ApplicationStatusTag status={status} reader="seeker" />
          </p>
          <Facts
            facts={[
              ...(status === "interview" && interviewAt ? [t("list.interviewAt", { at: interviewAt })] : []),
              `${t("list.updated")} ${formatDateTime(locale, updatedAt)}`,
            ]}
          />
        </Row>
      ))}
    </RowList>
  );
}

/** Applications of people somebody helps, the person first. */
export function OthersTable({ applications }: { applications: readonly ListedApplication[] }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("list.othersCaption")}
      rows={applications}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("list.person"),
          rowHeader: true,
          cell: ({ id, name, posting }) => (
            <a href={`/applications/${id}`}>
              {name}
              <span className="hidden"> {posting}</span>
            </a>
          ),
        },
        {
          header: t("list.posting"),
          cell: ({ posting, organisation, organisationEn }) =>
            `${posting} · ${nameOfOrganisation(locale, organisation, organisationEn)}`,
        },
        {
          header: t("list.status"),
          plain: true,
          cell: ({ status }) => <ApplicationStatusTag status={status} reader="other" />,
        },
        { header: t("list.updated"), unbroken: true, cell: ({ updatedAt }) => formatDateTime(locale, updatedAt) },
      ]}
    />
  );
}
