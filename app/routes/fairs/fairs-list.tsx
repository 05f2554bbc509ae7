import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { town as townOfCode } from "#app/domain/areas/fenghua.ts";
import type { FairCriteria } from "#app/domain/search/fair-record.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { FairRow } from "#app/ui/fairs/fair-row.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { Conditions } from "#app/ui/lists/conditions.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { RowList } from "#app/ui/lists/posting-row.tsx";
import type { FairsPage } from "#app/usecases/fairs/browse-fairs.ts";
import { fairsHref } from "./fairs-query.ts";

interface FairsListProps {
  readonly criteria: FairCriteria;
  readonly found: FairsPage;
  readonly asOf: Date;
}

/** The fairs to come, then those that are over; of a search also by what, and what to do where it found none. */
export function FairsList({ criteria, found, asOf }: FairsListProps) {
  const { t } = useTranslation(["fairs", "search"]);
  const { coming, past, searched } = found;
  return (
    <>
      <Conditions conditions={useConditions(criteria)} />
      {found.loosened ? <Notice title={t("list.loosened")} /> : null}
      {found.standIn ? <p className="hint">{t("search:browse.standIn")}</p> : null}
      {searched && coming.length + past.length === 0 ? (
        <EmptyState title={t("list.notFound")}>
          <p>{t("list.notFoundText")}</p>
          <Hotline />
          <AllFairs />
        </EmptyState>
      ) : (
        <Coming fairs={coming} searched={searched} asOf={asOf} />
      )}
      {past.length > 0 ? (
        <>
          <h2>{t("list.past")}</h2>
          <RowList label={t("list.past")}>
            {past.map((fair) => (
              <FairRow key={fair.id} fair={fair} coming={false} />
            ))}
          </RowList>
        </>
      ) : null}
    </>
  );
}

function Coming({ fairs, searched, asOf }: { fairs: FairsPage["coming"]; searched: boolean; asOf: Date }) {
  const { t } = useTranslation("fairs");
  return (
    <>
      <h2>{t("list.coming")}</h2>
      {fairs.length > 0 ? (
        <>
          <CountLine count={t("list.count", { count: fairs.length })} asOf={asOf} order={t("list.order")}>
            {searched ? <AllFairs /> : null}
          </CountLine>
          <RowList label={t("list.coming")}>
            {fairs.map((fair) => (
              <FairRow key={fair.id} fair={fair} coming />
            ))}
          </RowList>
        </>
      ) : searched ? (
        <EmptyState title={t("list.notFound")} level={3}>
          <p>{t("list.notFoundOver")}</p>
          <AllFairs />
        </EmptyState>
      ) : (
        <EmptyState title={t("list.none")} level={3}>
          <p>{t("list.noneText")}</p>
          <ButtonLink href="/postings" look="quiet">
            {t("list.toPostings")}
          </ButtonLink>
        </EmptyState>
      )}
    </>
  );
}

function AllFairs() {
  const { t } = useTranslation("fairs");
  return <a href="/fairs">{t("list.all")}</a>;
}

function useConditions(criteria: FairCriteria) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  const { text, town, offers } = criteria;
  const place = town === null ? undefined : townOfCode(town);
  return [
    ...(text === ""
      ? []
      : [{ label: t("browse.words", { words: text }), hrefWithout: fairsHref({ ...criteria, text: "" }) }]),
    ...(place === undefined
      ? []
      : [{ label: inLanguage(locale, place.name), hrefWithout: fairsHref({ ...criteria, town: null }) }]),
    ...offers.map((code) => ({
      label: inLanguage(locale, accommodation(code).name),
      hrefWithout: fairsHref({ ...criteria, offers: offers.filter((other) => other !== code) }),
    })),
  ];
}
