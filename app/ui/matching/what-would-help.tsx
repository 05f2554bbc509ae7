import { useTranslation } from "react-i18next";
import type { Change } from "#app/domain/matching/judgement.ts";
import { CHANGED_BY } from "#app/domain/matching/reasons.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { ButtonLink } from "../forms/buttons.tsx";
import { useLocale } from "../layout/reader.ts";
import { WithPictogram } from "../layout/pictogram.tsx";
import { EmptyState } from "../lists/empty-state.tsx";
import { useReasonText } from "./reason-texts.ts";

export interface ShownHelp {
  readonly judged: number;
  readonly changes: readonly {
    readonly change: Change;
    readonly opens: number;
    readonly employers: number;
    readonly examples: readonly { readonly id: number; readonly title: string }[];
  }[];
}

interface WhatWouldHelpProps extends ShownHelp {
  /** Whether something fits, only not much. */
  readonly someFit: boolean;
  readonly profileHref: string;
  readonly audience: "seeker" | "counsellor";
}

/** Where little or nothing fits: that it is nobody's fault, and which single change opens how many postings. */
export function WhatWouldHelp({ judged, changes, someFit, profileHref, audience }: WhatWouldHelpProps) {
  const { t } = useTranslation("matching");
  const word = useReasonText(audience);
  const comma = inLanguage(useLocale(), { zh: "、", en: ", " });
  const own = audience === "seeker";
  const lead = own ? t("help.lead", { judged }) : t("help.leadFor", { judged });
  const none = own ? t("help.none") : t("help.noneFor");
  return (
    <EmptyState title={someFit ? t("help.titleFew") : t("help.title")} level={3}>
      <p>{changes.length === 0 ? none : lead}</p>
      {changes.length === 0 ? null : (
        <ol>
          {changes.map(({ change, opens, employers, examples }) => (
            <li key={JSON.stringify(change)}>
              <WithPictogram of="help">
                <strong>{word(change)}</strong> {t("help.opens", { count: opens })}
                {CHANGED_BY[change.code] === "employer"
                  ? t("help.ask", { count: employers })
                  : t("help.at", { count: employers })}
                <br />
                <span className="hint">
                  {t("help.example", { titles: [...new Set(examples.map(({ title }) => title))].join(comma) })}
                </span>
              </WithPictogram>
            </li>
          ))}
        </ol>
      )}
      <p className="hint">{t("help.waiting")}</p>
      <ButtonLink href={profileHref} look="quiet">
        {own ? t("help.change") : t("help.changeFor")}
      </ButtonLink>
    </EmptyState>
  );
}
