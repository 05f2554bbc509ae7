import { useTranslation } from "react-i18next";
import { nameOfOrganisation } from "#app/i18n/locales.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { PublicFair } from "#app/usecases/fairs/read-fairs.ts";
import { Row, RowList } from "#app/ui/lists/posting-row.tsx";

/** The postings that will be at the fair. One that no longer recruits has no page of its own any more. */
export function FairPostings({ postings }: { postings: PublicFair["postings"] }) {
  const { t } = useTranslation("fairs");
  const open = postings.filter((posting) => posting.open);
  const closed = postings.filter((posting) => !posting.open);
  const locale = useLocale();
  return (
    <>
      <h2>{t("page.postings")}</h2>
      {postings.length === 0 ? (
        <p>{t("page.noPostings")}</p>
      ) : (
        <p>{t("page.postingsCount", { count: postings.length })}</p>
      )}
      {open.length > 0 ? (
        <RowList label={t("page.postings")}>
          {open.map(({ postingId, title, organisation, organisationEn }) => (
            <Row key={postingId} href={`/postings/${postingId}`} title={title}>
              <p className="facts">{nameOfOrganisation(locale, organisation, organisationEn)}</p>
            </Row>
          ))}
        </RowList>
      ) : null}
      {closed.length > 0 ? (
        <ul className="hint">
          {closed.map(({ postingId, title, organisation, organisationEn }) => (
            <li key={postingId}>
              {title} · {nameOfOrganisation(locale, organisation, organisationEn)} · {t("page.postingClosed")}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
