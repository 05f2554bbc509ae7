import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TRAVEL_PARAMETERS } from "#app/domain/areas/travel.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { POSTING_KIND_NAMES } from "#app/domain/postings/kinds.ts";
import { formatPay } from "#app/domain/postings/pay.ts";
import { FIVE_INSURANCES, WORKING_MODE_NAMES, WORKING_SHIFT_NAMES } from "#app/domain/postings/terms.ts";
import { formatDistance, formatMinutes } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { FitAside, type FitReasons } from "#app/ui/lists/fit-aside.tsx";
import { PostingRow } from "#app/ui/lists/posting-row.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { useFitReasons } from "#app/ui/matching/reason-texts.ts";
import type { ListedPosting } from "#app/usecases/search/browse-postings.ts";

const INSURED = FIVE_INSURANCES.filter((each) => each !== "maternity");
const MOST_OFFERS = 5;

/** A posting in a public list: what decides, and for a jobseeker whether it fits. */
export function ListingRow(props: {
  posting: ListedPosting;
  level?: 2 | 3;
  query?: string;
  marks?: readonly string[];
  children?: ReactNode;
}) {
  const { listing, judgement } = props.posting;
  const { t } = useTranslation("search");
  const locale = useLocale();
  const facts = useListingFacts();
  const fitReasons = useListReasons();
  return (
    <PostingRow
      href={`/postings/${listing.id}${props.query ?? ""}`}
      title={listing.title}
      marks={props.marks ?? []}
      level={props.level ?? 3}
      organisation={inLanguage(locale, listing.organisation)}
      place={listing.place === null ? t("browse.placeUnknown") : inLanguage(locale, listing.place)}
      pay={listing.pay === null ? t("browse.payUnknown") : formatPay(listing.pay, locale === "en" ? "en" : "zh")}
      facts={facts(props.posting)}
      offers={listing.offers.slice(0, MOST_OFFERS)}
      aside={
        judgement === null ? undefined : (
          <FitAside feasibility={judgement.feasibility} reasons={fitReasons(judgement)} />
        )
      }
    >
      {props.children}
    </PostingRow>
  );
}

/** The few reasons that fit beside a row: where something stands in the way, that and what alone would help. */
function useListReasons(): (judgement: Judgement) => FitReasons {
  const reasons = useFitReasons("seeker");
  return (judgement) => {
    const { fits = [], asks = [], blocks = [], wouldHelp } = reasons(judgement);
    if (judgement.feasibility === "not-now") {
      return { blocks: blocks.slice(0, 2), wouldHelp: { alone: wouldHelp?.alone.slice(0, 1) ?? [], together: [] } };
    }
    return { fits: fits.slice(0, 2), asks: asks.slice(0, judgement.feasibility === "fits" ? 1 : 2) };
  };
}

/** The short facts of a row; what nobody has said is left out here and asked about on the posting's page. */
export function useListingFacts(): (posting: ListedPosting) => readonly string[] {
  const { t } = useTranslation(["search", "site"]);
  const locale = useLocale();
  return ({ listing, distanceMetres, journey, favourite }) => {
    const { kind, workingMode, employment, dailyHours, weeklyHours, shift, insurance, headcount, deadline } = listing;
    return [
      kind === "vacancy" ? null : inLanguage(locale, POSTING_KIND_NAMES[kind]),
      workingMode === null || workingMode === "on-site" ? null : inLanguage(locale, WORKING_MODE_NAMES[workingMode]),
      employment === "part-time" ? t("search:browse.partTime") : null,
      hoursText(),
      shift === null ? null : inLanguage(locale, WORKING_SHIFT_NAMES[shift]),
      INSURED.every((each) => insurance?.includes(each)) ? t("search:browse.insured") : null,
      headcount === null ? null : t("site:posting.headcount", { count: headcount }),
      distanceMetres === null || journey === null
        ? null
        : t("search:browse.away", {
            distance: formatDistance(locale, distanceMetres),
            means: inLanguage(locale, TRAVEL_PARAMETERS[journey.means].name).toLowerCase(),
            minutes: formatMinutes(locale, journey.minutes),
          }),
      deadline === null ? null : t("search:browse.deadline", { day: deadline }),
      favourite ? t("search:browse.keptMark") : null,
    ].filter((fact) => fact !== null);

    function hoursText(): string | null {
      if (dailyHours !== null) return t("search:browse.hoursDay", { hours: dailyHours });
      return weeklyHours === null ? null : t("search:browse.hoursWeek", { hours: weeklyHours });
    }
  };
}
