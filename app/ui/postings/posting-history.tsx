import { useTranslation } from "react-i18next";
import { type Actor, ROLE_NAMES } from "#app/domain/accounts/roles.ts";
import type { PostingEvent } from "#app/domain/postings/lifecycle.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { Timeline } from "../desks/timeline.tsx";
import { useLocale } from "../layout/reader.ts";

interface HistoryEntry {
  readonly event: PostingEvent;
  readonly role: Actor;
  readonly at: Date | string;
}

/** What became of a posting, the newest first, and in what role somebody did it; nothing for one nobody has touched. */
export function PostingHistory({ history }: { history: readonly HistoryEntry[] }) {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const entries = history.map(({ event, role, at }) => ({
    at,
    what: t(`history.${event}`),
    by: role === "system" ? t("history.system") : inLanguage(locale, ROLE_NAMES[role]),
  }));
  if (entries.length === 0) return null;
  return (
    <>
      <h2>{t("desk.historyTitle")}</h2>
      <Timeline label={t("desk.historyTitle")} entries={entries.reverse()} />
    </>
  );
}
