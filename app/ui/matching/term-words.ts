import { useTranslation } from "react-i18next";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import { TRAVEL_PARAMETERS } from "#app/domain/areas/travel.ts";
import type { ComparedJourney, ComparedTerms } from "#app/domain/matching/compare-terms.ts";
import { EDUCATION_NAMES } from "#app/domain/matching/education.ts";
import type { Subject } from "#app/domain/matching/subjects.ts";
import { POSTING_KIND_NAMES } from "#app/domain/postings/kinds.ts";
import { formatPay } from "#app/domain/postings/pay.ts";
import { WORKING_MODE_NAMES, WORKING_SHIFT_NAMES } from "#app/domain/postings/terms.ts";
import { formatList, formatMoney } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "../layout/reader.ts";
import { occupationName } from "../seekers/choices.ts";

type TermSubject = Exclude<Subject, "abilities" | "needs" | "admission">;

interface TermWords {
  readonly subject: TermSubject;
  readonly person: readonly string[];
  readonly posting: readonly string[];
}

/** Minutes as hours, to a tenth. */
const hoursOf = (minutes: number) => Math.round(minutes / 6) / 10;

/** What each side has said to every subject but the needs and the 24 dimensions, in words. */
export function useTermWords(terms: ComparedTerms): readonly TermWords[] {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const language = locale === "en" ? "en" : "zh";
  const notSaid = t("terms.notSaid");
  const notAsked = t("terms.notAsked");
  const named = (name: Bilingual | undefined) => (name === undefined ? notSaid : inLanguage(locale, name));
  const listOf = <Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, Bilingual>>) =>
    formatList(
      locale,
      codes.map((code) => inLanguage(locale, names[code])),
    );
  const hours = (asked: number | null) => (asked === null ? notSaid : t("terms.hours", { hours: hoursOf(asked) }));
  const mostHours = (limit: number | null) =>
    limit === null ? notSaid : t("terms.mostHours", { hours: hoursOf(limit) });

  const { week, day, shift, mode, kind, schooling, skills, certificate } = terms;
  return [
    { subject: "way", ...way() },
    { subject: "week", person: [mostHours(week.limit)], posting: [hours(week.asked)] },
    { subject: "day", person: [mostHours(day.limit)], posting: [hours(day.asked)] },
    {
      subject: "shift",
      person: [shift.possible.length === 0 ? notSaid : listOf(shift.possible, WORKING_SHIFT_NAMES)],
      posting: [named(shift.asked === null ? undefined : WORKING_SHIFT_NAMES[shift.asked])],
    },
    { subject: "pay", ...pay() },
    { subject: "occupation", ...work() },
    {
      subject: "mode",
      person: [mode.wanted.length === 0 ? t("terms.anything") : listOf(mode.wanted, WORKING_MODE_NAMES)],
      posting: [named(mode.asked === null ? undefined : WORKING_MODE_NAMES[mode.asked])],
    },
    {
      subject: "kind",
      person: [
        kind.wanted.length === 0 ? t("terms.anything") : listOf(kind.wanted, POSTING_KIND_NAMES),
        ...(kind.guardian === null
          ? []
          : [t("terms.guardianKinds", { list: listOf(kind.guardian, POSTING_KIND_NAMES) })]),
      ],
      posting: [inLanguage(locale, POSTING_KIND_NAMES[kind.offered])],
    },
    {
      subject: "schooling",
      person: [named(schooling.held === null ? undefined : EDUCATION_NAMES[schooling.held])],
      posting: [schooling.asked === null ? notAsked : inLanguage(locale, EDUCATION_NAMES[schooling.asked])],
    },
    { subject: "experience", ...experience() },
    {
      subject: "skills",
      person: skills.length === 0 ? ["—"] : skillsOfThePerson(),
      posting: [
        skills.length === 0
          ? notAsked
          : formatList(
              locale,
              skills.map(({ name }) => name),
            ),
      ],
    },
    {
      subject: "certificate",
      person: [t(`terms.certificateValid.${certificate.validity}`)],
      posting: [
        certificate.counts === null
          ? t("terms.countsUnknown")
          : certificate.counts
            ? t("terms.counts")
            : t("terms.countsNot"),
      ],
    },
  ];

  function way() {
    const { own, guardian } = terms.travelLimit;
    return {
      person: [
        own === null ? notSaid : t("terms.mostMinutes", { minutes: own }),
        ...(guardian === null ? [] : [t("terms.guardianMinutes", { minutes: guardian })]),
      ],
      posting: terms.atHome
        ? [t("terms.atHome")]
        : terms.journeys.length === 0
          ? [notSaid]
          : terms.journeys.map(journeyWords),
    };
  }

  function journeyWords({ means, minutes, transport }: ComparedJourney): string {
    const params = { means: inLanguage(locale, TRAVEL_PARAMETERS[means].name), minutes };
    if (transport === "not-stated") return t("terms.journeyAsk", params);
    return transport === "denied" ? t("terms.journeyDenied", params) : t("terms.journey", params);
  }

  function pay() {
    const { pay: stated, lowestMonthlyFen: low, highestMonthlyFen: high, wishMonthlyFen: wish, check } = terms.pay;
    const range = [low, high].filter((fen) => fen !== null).map((fen) => formatMoney(fen));
    const minimum = check.rule === "monthly-minimum-wage" ? "terms.minimumMonth" : "terms.minimumHour";
    return {
      person: [wish === null ? t("terms.noWish") : t("terms.wish", { fen: wish })],
      posting: [
        stated === null ? notSaid : formatPay(stated, language),
        ...(low === null || stated?.period === "month"
          ? []
          : [t("terms.perMonth", { amount: [...new Set(range)].join("–") })]),
        ...(check.figureFen === undefined ? [] : [t(minimum, { fen: check.figureFen })]),
      ],
    };
  }

  function work() {
    const { offered, wanted, closeness } = terms.occupation;
    const list = formatList(
      locale,
      wanted.map((code) => occupationName(locale, code) ?? code),
    );
    return {
      person: [...(wanted.length === 0 ? [] : [t("terms.wanted", { list })]), t(`terms.closeness.${closeness}`)],
      posting: [offered === null ? notSaid : (occupationName(locale, offered) ?? offered)],
    };
  }

  function experience() {
    const { askedYears, heldMonths } = terms.experience;
    const held = heldMonths === 0 ? t("terms.noRelated") : t("terms.months", { count: heldMonths ?? 0 });
    return {
      person: [heldMonths === null ? t("terms.noExperience") : held],
      posting: [askedYears === null ? notAsked : t("terms.years", { count: askedYears })],
    };
  }

  function skillsOfThePerson(): string[] {
    const held = skills.filter((skill) => skill.held).map(({ name }) => name);
    const missing = skills.filter((skill) => !skill.held).map(({ name }) => name);
    return [
      ...(held.length === 0 ? [] : [t("terms.skillsHeld", { list: formatList(locale, held) })]),
      ...(missing.length === 0 ? [] : [t("terms.skillsMissing", { list: formatList(locale, missing) })]),
    ];
  }
}
