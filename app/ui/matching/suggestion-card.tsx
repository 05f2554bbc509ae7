import {
  Accessibility,
  Banknote,
  Bike,
  Bus,
  BusFront,
  CalendarDays,
  Car,
  Clock,
  Footprints,
  HeartHandshake,
  House,
  MapPin,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TRAVEL_PARAMETERS, type TravelMeans } from "#app/domain/areas/travel.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { suggestionCard, type Way } from "#app/domain/matching/suggestion-card.ts";
import { FIVE_INSURANCES, WORKING_SHIFT_NAMES } from "#app/domain/postings/terms.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale, useReader } from "../layout/reader.ts";
import { FitAside } from "../lists/fit-aside.tsx";
import { type ShownPosting, usePostingFacts } from "./posting-facts.ts";
import { useCardReasons } from "./reason-texts.ts";

interface SuggestionCardProps {
  readonly posting: ShownPosting & { readonly id: number; readonly title: string };
  readonly judgement: Judgement;
  readonly audience: "seeker" | "counsellor";
  /** What has happened with it, and what can be done now. */
  readonly children: ReactNode;
}

/**
 * A suggestion as it is taken in within five seconds: what, with whom and where, pay, way, hours, whether it fits and why,
 * what to ask, and then what to do. Read from top to bottom it comes in that order on a phone and aloud.
 */
export function SuggestionCard({ posting, judgement, audience, children }: SuggestionCardProps) {
  const words = usePostingFacts()(posting);
  const { way } = suggestionCard(judgement);
  const reasons = useCardReasons(audience);
  return (
    <li className="item suggestion">
      <h3>
        <a href={`/postings/${posting.id}`}>{posting.title}</a>
      </h3>
      <p>
        {words.organisation} · {words.place}
      </p>
      <KeyFacts posting={posting} pay={words.pay} way={way} />
      <FitAside feasibility={judgement.feasibility} reasons={reasons(judgement)} />
      {children}
    </li>
  );
}

const WAY_SIGNS: Readonly<Record<TravelMeans, LucideIcon>> = {
  walk: Footprints,
  wheelchair: Accessibility,
  "e-bike": Bike,
  bus: Bus,
  car: Car,
  escorted: HeartHandshake,
  "workshop-transport": BusFront,
};

/** What decides for most people, each with its drawing: large in easy-read. */
function KeyFacts({ posting, pay, way }: { posting: ShownPosting; pay: string; way: Way | null }) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const { display } = useReader();
  const { weeklyHours, shift, insurance, deadline } = posting;
  const insured = FIVE_INSURANCES.every((each) => insurance?.includes(each));
  const time = [
    ...(weeklyHours === null ? [] : [t("list.hours", { hours: weeklyHours })]),
    ...(shift === null ? [] : [inLanguage(locale, WORKING_SHIFT_NAMES[shift])]),
  ];
  return (
    <ul className={display.easyRead ? "key-facts easy" : "key-facts"}>
      <KeyFact sign={Banknote} name={t("card.pay")}>
        {insured ? t("card.insured", { pay }) : pay}
      </KeyFact>
      {way === null ? null : <WayFact way={way} />}
      <KeyFact sign={Clock} name={t("card.time")}>
        {time.length === 0 ? t("card.timeUnknown") : time.join(inLanguage(locale, { zh: "，", en: ", " }))}
      </KeyFact>
      {deadline === null ? null : (
        <KeyFact sign={CalendarDays} name={t("card.until")}>
          {t("list.deadline", { day: deadline })}
        </KeyFact>
      )}
    </ul>
  );
}

function WayFact({ way }: { way: Way }) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const name = t("card.way");
  switch (way.sort) {
    case "at-home":
      return (
        <KeyFact sign={House} name={name}>
          {t("card.atHome")}
        </KeyFact>
      );
    case "minutes": {
      const params = { means: inLanguage(locale, TRAVEL_PARAMETERS[way.means].name), minutes: way.minutes };
      return (
        <KeyFact sign={WAY_SIGNS[way.means]} name={name}>
          {way.beyondLimit ? t("card.beyondLimit", params) : t("card.minutes", params)}
        </KeyFact>
      );
    }
    case "another-city":
      return (
        <KeyFact sign={MapPin} name={name}>
          {t("card.anotherCity")}
        </KeyFact>
      );
    case "ask":
      return (
        <KeyFact sign={MapPin} name={name}>
          {t("card.wayUnknown")}
        </KeyFact>
      );
  }
}

function KeyFact({ sign: Sign, name, children }: { sign: LucideIcon; name: string; children: ReactNode }) {
  const { t } = useTranslation("site");
  return (
    <li>
      <Sign aria-hidden="true" focusable="false" />
      <span>
        <span className="fact-name">{t("table.label", { header: name })}</span>
        {children}
      </span>
    </li>
  );
}
