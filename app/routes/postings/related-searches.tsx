import { useTranslation } from "react-i18next";
import { town } from "#app/domain/areas/fenghua.ts";
import { occupation } from "#app/domain/occupations/occupations.ts";
import { browseParams, type BrowseRequest } from "#app/domain/search/browse-request.ts";
import { NO_FILTERS } from "#app/domain/search/posting-query.ts";
import type { RelatedSearch } from "#app/domain/search/related.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "#app/ui/layout/reader.ts";

/** Links to searches close to this one; each finds something. */
export function RelatedSearches({ request, related }: { request: BrowseRequest; related: readonly RelatedSearch[] }) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  return (
    <ul className="ladder">
      {related.map(({ kind, code, postings }) => {
        const near = kind === "town" ? inTown(code) : ofOccupation(code);
        return (
          <li key={`${kind} ${code}`}>
            <a href={`/postings?${browseParams({ ...request, ...near.asked })}`}>
              {t("filter.option", { choice: near.name, count: postings })}
            </a>
          </li>
        );
      })}
    </ul>
  );

  function inTown(code: string) {
    const found = town(code);
    const name = found === undefined ? code : inLanguage(locale, found.name);
    const { filters } = request;
    const words = filters.text;
    return {
      name: words === "" ? name : t("related.inTown", { words, town: name }),
      asked: { filters: { ...filters, towns: [code] } },
    };
  }

  function ofOccupation(code: string) {
    const found = occupation(code);
    const name = found === undefined ? code : inLanguage(locale, found.name);
    return { name, asked: { filters: { ...NO_FILTERS, text: name }, literal: false, sort: null } };
  }
}
