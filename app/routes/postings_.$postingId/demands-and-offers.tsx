import { useTranslation } from "react-i18next";
import {
  ACCOMMODATIONS,
  accommodation,
  ACCOMMODATION_CODES,
  type AccommodationCode,
} from "#app/domain/abilities/accommodations.ts";
import { type AbilityProfile, describeDemand, DIMENSION_GROUPS, DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { WithPictogram } from "#app/ui/layout/pictogram.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { OffersList } from "#app/ui/lists/offers-list.tsx";

type Offered = Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;

/** What the work asks for in plain words, by groups; what it does not need in one sentence each. */
export function DemandsSection({ demands }: { demands: AbilityProfile }) {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const language = locale === "en" ? "en" : "zh";
  const groups = DIMENSION_GROUPS.map(({ code, name }) => {
    const stated = DIMENSIONS.filter((each) => each.group === code && demands[each.code] !== undefined);
    return {
      code,
      name: inLanguage(locale, name),
      needed: stated.flatMap((each) => {
        const level = demands[each.code];
        return level === undefined || level === 0
          ? []
          : [{ term: inLanguage(locale, each.name), text: describeDemand(each.code, level, language) }];
      }),
      notNeeded: stated.filter((each) => demands[each.code] === 0).map((each) => inLanguage(locale, each.name)),
    };
  }).filter(({ needed, notNeeded }) => needed.length + notNeeded.length > 0);
  return (
    <section>
      <WithPictogram of="person">
        <h2>{t("page.demandsTitle")}</h2>
      </WithPictogram>
      {groups.length === 0 ? <p>{t("page.demandsNone")}</p> : null}
      {groups.map(({ code, name, needed, notNeeded }) => (
        <div key={code}>
          <h3>{name}</h3>
          {needed.length === 0 ? null : <DescriptionList items={needed} />}
          {notNeeded.length === 0 ? null : (
            <p>{t("page.demandsNotNeeded", { list: notNeeded.join(locale === "en" ? ", " : "、") })}</p>
          )}
        </div>
      ))}
    </section>
  );
}

/** What the employer offers, and what it said it cannot. */
export function OffersSection({ accommodations }: { accommodations: Offered }) {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const offered = ACCOMMODATION_CODES.filter((code) => accommodations[code] === "yes");
  const refused = ACCOMMODATION_CODES.filter((code) => accommodations[code] === "no");
  return (
    <section>
      <WithPictogram of="help">
        <h2>{t("page.offersTitle")}</h2>
      </WithPictogram>
      <DescriptionList
        items={[
          {
            term: t("page.offersYes"),
            text: offered.length === 0 ? t("fact.none") : <OffersList offers={offered} />,
          },
          {
            term: t("page.offersNo"),
            text: refused.map((code) => inLanguage(locale, accommodation(code).name)).join(" · "),
          },
        ]}
      />
    </section>
  );
}

const SHOWN_AT_ONCE = 5;

/** Not stated is not "no": the questions to put to the employer, the accommodations first. */
export function AskSection({ demands, accommodations }: { demands: AbilityProfile; accommodations: Offered }) {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const questions = [
    ...ACCOMMODATIONS.filter((each) => each.searchable && accommodations[each.code] === undefined),
    ...DIMENSIONS.filter((each) => demands[each.code] === undefined),
  ].map(({ code, askEmployer }) => ({ code, text: inLanguage(locale, askEmployer) }));
  if (questions.length === 0) return null;
  const more = questions.slice(SHOWN_AT_ONCE);
  return (
    <section>
      <WithPictogram of="ask">
        <h2>{t("page.askTitle")}</h2>
      </WithPictogram>
      <p>{t("page.askText")}</p>
      <Questions questions={questions.slice(0, SHOWN_AT_ONCE)} />
      {more.length === 0 ? null : (
        <details>
          <summary>{t("page.askMore", { count: more.length })}</summary>
          <Questions questions={more} />
        </details>
      )}
    </section>
  );
}

function Questions({ questions }: { questions: readonly { readonly code: string; readonly text: string }[] }) {
  return (
    <ul>
      {questions.map(({ code, text }) => (
        <li key={code}>{text}</li>
      ))}
    </ul>
  );
}
