import { useTranslation } from "react-i18next";
import { alarmKey } from "#app/domain/matching/alarms.ts";
import type { FairnessCheckCode } from "#app/domain/matching/fairness-checks.ts";
import { Notice } from "#app/ui/layout/notice.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { groupName } from "#app/ui/matching/group-name.ts";
import type { Fairness } from "#app/usecases/matching/read-fairness.ts";
import { boundsOf, nowOf } from "./check-figures.ts";

/** Where to look: people for counsellors alone. */
const LINKS: Readonly<Record<FairnessCheckCode, readonly ("openings" | "people" | "postings")[]>> = {
  "group-without": ["people", "openings"],
  "group-score-fell": ["people", "postings"],
  "without-rose": ["openings", "postings"],
  "coverage-fell": ["openings", "postings"],
  "gini-high": ["openings"],
  "score-loss-high": [],
};
const HREFS = { openings: "/openings", people: "/counsellor/people", postings: "/postings" } as const;

/** What is alarming: what happened, what it may mean, what to look at. */
export function Alarms({ fairness, seesPeople }: { fairness: Fairness; seesPeople: boolean }) {
  const { t, i18n } = useTranslation("matching");
  const locale = useLocale();
  if (fairness.alarms.length === 0) {
    return (
      <Notice kind="success" title={t("fairness.noAlarm")}>
        <p>{t("fairness.noAlarmText")}</p>
      </Notice>
    );
  }
  return fairness.alarms.map((alarm) => {
    const { code, about, since } = alarm;
    const group = about === null ? "" : groupName(i18n.t, locale, about);
    const now = nowOf(locale, code, fairness.measures);
    const figures = { ...boundsOf(locale, code), group, now: now ?? "" };
    const links = LINKS[code].filter((link) => link !== "people" || seesPeople);
    return (
      <Notice key={alarmKey(alarm)} kind="warning" title={t(`fairness.alarm.${code}.title`, figures)}>
        <p>
          {t(`fairness.alarm.${code}.what`, figures)} {t("fairness.since", { day: since })}
        </p>
        <p>{t(`fairness.alarm.${code}.mean`)}</p>
        <p>{t(`fairness.alarm.${code}.look`)}</p>
        {links.length === 0 ? null : (
          <ul>
            {links.map((link) => (
              <li key={link}>
                <a href={HREFS[link]}>{t(`fairness.links.${link}`)}</a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    );
  });
}
