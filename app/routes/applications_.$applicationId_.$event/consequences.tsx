import { useTranslation } from "react-i18next";
import type { ApplicationEvent, ApplicationRecipient } from "#app/domain/applications/lifecycle.ts";
import type { Party } from "#app/domain/status-table.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "#app/ui/layout/reader.ts";

interface ConsequencesProps {
  readonly event: ApplicationEvent;
  readonly words: { readonly posting: string; readonly organisation: string; readonly person: string };
  readonly told: readonly ApplicationRecipient[];
  readonly onBehalfOf: Party | null;
}

/** What a step does, who will be told by the status table, and how to undo it. */
export function Consequences({ event, words, told, onBehalfOf }: ConsequencesProps) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const who = told.map((side) => t(`told.${side}`, words)).join(inLanguage(locale, { zh: "、", en: ", " }));
  return (
    <ul className="prose">
      <li>{t(`then.${event}`)}</li>
      <li>{told.length > 0 ? t("told.list", { who }) : t("told.none")}</li>
      <li>{t(`undo.${event}`)}</li>
      {onBehalfOf === "seeker" ? <li>{t("told.forSeeker", words)}</li> : null}
      {onBehalfOf === "employer" ? <li>{t("told.forEmployer", words)}</li> : null}
    </ul>
  );
}
