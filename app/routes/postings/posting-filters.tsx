import { useTranslation } from "react-i18next";
import { ACCOMMODATIONS, type Accommodation, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { occupationGroups } from "#app/domain/occupations/occupations.ts";
import { POSTING_KIND_NAMES, POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { WORKING_MODE_NAMES, WORKING_MODES, WORKING_SHIFT_NAMES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import { filtersChosen, originParam, type BrowseRequest } from "#app/domain/search/browse-request.ts";
import { EASE_CODES, easeName, type EaseCode } from "#app/domain/search/eases.ts";
import {
  EMPLOYMENTS,
  NEARNESS_METRES,
  PAY_STEPS_FEN,
  RECENCY_DAYS,
  type PostingFacets,
} from "#app/domain/search/posting-query.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FilterFold, Filters, FilterSelect } from "#app/ui/lists/browse.tsx";
import { townOptions } from "#app/ui/lists/town-options.ts";
import { LocateButton } from "./locate-button.tsx";

/** Asked for most often; the others stand folded below them. */
const FIRST_OFFERS: readonly AccommodationCode[] = [
  "step-free-access",
  "seat-at-workplace",
  "transport",
  "sign-language",
  "flexible-hours",
  "quiet-place",
];
const FIRST_EASES: readonly EaseCode[] = ["seated", "light", "no-speaking", "few-steps", "no-reading", "no-nights"];
const SEARCHABLE = ACCOMMODATIONS.filter((each) => each.searchable || FIRST_OFFERS.includes(each.code));
const FEN = 100;
const METRES = 1000;

interface FiltersProps {
  readonly request: BrowseRequest;
  readonly facets: PostingFacets;
  readonly hasHome: boolean;
  readonly clearHref: string;
}

/** All filters as one plain form, with how many postings each choice would leave. */
export function PostingFilters(props: FiltersProps) {
  const { request, facets, clearHref } = props;
  const { filters } = request;
  const { t } = useTranslation("search");
  const locale = useLocale();
  const choices = <Code extends string>(
    codes: readonly Code[],
    chosen: readonly string[],
    counts: Readonly<Record<string, number>>,
    word: (code: Code) => string,
  ) =>
    codes.map((code) => ({
      value: code,
      label: word(code),
      chosen: chosen.includes(code),
      count: counts[code] ?? 0,
    }));
  return (
    <Filters
      action="/postings"
      chosen={filtersChosen(filters)}
      keep={[
        ...(filters.text === "" ? [] : ([["q", filters.text]] as const)),
        ...(request.sort === null ? [] : ([["sort", request.sort]] as const)),
      ]}
      clearHref={clearHref}
    >
      <Offers {...props} />
      <Eases {...props} />
      <FilterFold
        legend={t("filter.kind")}
        name="kind"
        choices={choices(POSTING_KINDS, filters.kinds, facets.kinds, (code) =>
          inLanguage(locale, POSTING_KIND_NAMES[code]),
        )}
      />
      <FilterFold
        legend={t("filter.town")}
        name="town"
        choices={TOWNS.map(({ code, name }) => ({
          value: code,
          label: inLanguage(locale, name),
          chosen: filters.towns.includes(code),
          count: facets.towns[code] ?? 0,
        }))}
      />
      <Selects {...props} />
      <FilterFold
        legend={t("filter.mode")}
        name="mode"
        choices={choices(WORKING_MODES, filters.workingModes, facets.workingModes, (code) =>
          inLanguage(locale, WORKING_MODE_NAMES[code]),
        )}
      />
      <FilterFold
        legend={t("filter.employment")}
        name="employment"
        choices={choices(EMPLOYMENTS, filters.employment, facets.employment, (code) =>
          t(code === "full-time" ? "filter.fullTime" : "filter.partTime"),
        )}
      />
      <FilterFold
        legend={t("filter.shift")}
        name="shift"
        choices={choices(WORKING_SHIFTS, filters.shifts, facets.shifts, (code) =>
          inLanguage(locale, WORKING_SHIFT_NAMES[code]),
        )}
      />
      <FilterFold
        legend={t("filter.insurance")}
        name="insured"
        choices={[{ value: "1", label: t("filter.insured"), chosen: filters.insured, count: facets.insured }]}
      />
      <Distance {...props} />
    </Filters>
  );
}

function Offers({ request, facets }: FiltersProps) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  const chosen = request.filters.accommodations;
  const choice = ({ code, name }: Accommodation) => ({
    value: code,
    label: inLanguage(locale, name),
    chosen: chosen.includes(code),
    count: facets.accommodations[code] ?? 0,
  });
  const others = SEARCHABLE.filter((each) => !FIRST_OFFERS.includes(each.code));
  return (
    <FilterFold
      legend={t("filter.offers")}
      name="offers"
      choices={SEARCHABLE.filter((each) => FIRST_OFFERS.includes(each.code)).map(choice)}
      open
    >
      <FilterFold legend={t("filter.moreOffers")} name="offers" choices={others.map(choice)} />
    </FilterFold>
  );
}

function Eases({ request, facets }: FiltersProps) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  const chosen = request.filters.eases;
  const choice = (code: EaseCode) => ({
    value: code,
    label: inLanguage(locale, easeName(code)),
    chosen: chosen.includes(code),
    count: facets.eases[code] ?? 0,
  });
  const others = EASE_CODES.filter((code) => !FIRST_EASES.includes(code));
  return (
    <FilterFold
      legend={t("filter.eases")}
      name="ease"
      choices={FIRST_EASES.map(choice)}
      open={others.some((code) => chosen.includes(code))}
    >
      <FilterFold legend={t("filter.moreEases")} name="ease" choices={others.map(choice)} />
    </FilterFold>
  );
}

function Selects({ request, facets }: FiltersProps) {
  const { filters } = request;
  const { t } = useTranslation("search");
  const locale = useLocale();
  const option = (choice: string, count: number) => t("filter.option", { choice, count });
  const groups = occupationGroups().filter(
    ({ code }) => (facets.occupationGroups[code] ?? 0) > 0 || filters.occupationGroups.includes(code),
  );
  return (
    <>
      <FilterSelect
        label={t("filter.group")}
        name="group"
        value={filters.occupationGroups[0] ?? ""}
        options={[
          { value: "", label: t("filter.groupAll") },
          ...groups.map(({ code, name, plainName }) => ({
            value: code,
            label: option(inLanguage(locale, plainName ?? name), facets.occupationGroups[code] ?? 0),
          })),
        ]}
      />
      <FilterSelect
        label={t("filter.pay")}
        name="pay"
        value={filters.payAtLeastFen === null ? "" : String(filters.payAtLeastFen / FEN)}
        options={[
          { value: "", label: t("filter.payAll") },
          ...PAY_STEPS_FEN.map((fen) => ({
            value: String(fen / FEN),
            label: option(t("filter.payStep", { fen }), facets.pay[fen] ?? 0),
          })),
        ]}
      />
      <FilterSelect
        label={t("filter.posted")}
        name="posted"
        value={filters.postedWithinDays === null ? "" : String(filters.postedWithinDays)}
        options={[
          { value: "", label: t("filter.postedAll") },
          ...RECENCY_DAYS.map((days) => ({
            value: String(days),
            label: option(t("filter.postedStep", { count: days }), facets.recency[days] ?? 0),
          })),
        ]}
      />
    </>
  );
}

function Distance({ request, facets, hasHome }: FiltersProps) {
  const { filters, origin } = request;
  const { t } = useTranslation("search");
  const locale = useLocale();
  const within = origin !== null || filters.withinMetres !== null;
  return (
    <>
      <FilterSelect
        label={t("filter.from")}
        name="from"
        value={origin === null ? "" : originParam(origin)}
        options={[
          { value: "", label: t("filter.fromNone") },
          ...(hasHome ? [{ value: "home", label: t("filter.fromHome") }] : []),
          ...(origin?.kind === "here" ? [{ value: originParam(origin), label: t("filter.fromHere") }] : []),
          ...townOptions(locale),
        ]}
      />
      <LocateButton />
      {within ? (
        <FilterSelect
          label={t("filter.within")}
          name="within"
          value={filters.withinMetres === null ? "" : String(filters.withinMetres / METRES)}
          options={[
            { value: "", label: t("filter.withinAll") },
            ...NEARNESS_METRES.map((metres) => ({
              value: String(metres / METRES),
              label: t("filter.option", {
                choice: t("filter.withinStep", { kilometres: metres / METRES }),
                count: facets.nearness[metres] ?? 0,
              }),
            })),
          ]}
        />
      ) : null}
    </>
  );
}
