import { useTranslation } from "react-i18next";
import { ROLE_NAMES } from "#app/domain/accounts/roles.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { Timeline } from "#app/ui/desks/timeline.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { ApplicationLine, ApplicationPage } from "#app/usecases/applications/read-application.ts";

/** Each step: what, when, who, and for whom where not for themselves. */
export function ApplicationTimeline({ application }: { application: ApplicationPage }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const by = ({ who, role, onBehalfOf }: ApplicationLine): string => {
    if (role === "system") return t("page.bySystem");
    const name = inLanguage(locale, ROLE_NAMES[role]);
    const actor = who === null ? name : t("page.by", { who, role: name });
    if (onBehalfOf === null) return actor;
    return `${actor} · ${onBehalfOf === "seeker" ? t("page.forSeeker") : t("page.forEmployer")}`;
  };
  return (
    <Timeline
      label={t("page.timelineLabel")}
      entries={[...application.timeline].reverse().map((line) => ({
        at: line.at,
        what: t(`event.${line.event}`),
        by: by(line),
        ...(line.note ? { note: line.note } : {}),
      }))}
    />
  );
}
