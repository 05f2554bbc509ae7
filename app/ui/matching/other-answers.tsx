import { useTranslation } from "react-i18next";
import { NOT_NOW_DAYS, STAYED_DAYS } from "#app/domain/matching/weights.ts";
import { formatDate } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "../data/data-table.tsx";
import { Actions, PostButton } from "../forms/buttons.tsx";
import { useLocale } from "../layout/reader.ts";
import type { ShownAnswer } from "./learned-view.ts";

interface OtherAnswersProps {
  readonly answers: readonly ShownAnswer[];
  /** Where the buttons post to. */
  readonly action: string;
  readonly onBehalf: boolean;
}

/** Answers that only keep their own posting off the list, why they do no more, and how to undo them. */
export function OtherAnswers({ answers, action, onBehalf }: OtherAnswersProps) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const standing = useStanding(onBehalf);
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t("learned.others")}</h2>
      <DataTable
        caption={t("learned.othersCaption")}
        rows={answers}
        rowKey={({ posting }) => posting.id}
        columns={[
          {
            header: t("learned.posting"),
            rowHeader: true,
            cell: ({ posting }) => (
              <>
                {posting.title}
                <span className="hint"> {inLanguage(locale, posting.organisation)}</span>
              </>
            ),
          },
          {
            header: t("learned.answer"),
            cell: ({ answer, reason, on }) => (
              <>
                {t(`answer.${answer}`)}
                {reason === null ? null : <> · {t(`answerReason.${reason}`)}</>}
                <span className="hint"> {formatDate(locale, on)}</span>
              </>
            ),
          },
          { header: t("learned.why"), cell: standing },
          {
            header: t("learned.undo"),
            plain: true,
            cell: ({ posting, standing: stands }) => (
              <Actions>
                {stands === "forgotten" ? (
                  <PostButton action={action} fields={{ heed: posting.id }} look="quiet" about={posting.title}>
                    {t("learned.heed")}
                  </PostButton>
                ) : null}
                {posting.open ? (
                  <PostButton action={action} fields={{ show: posting.id }} look="quiet" about={posting.title}>
                    {t("learned.show")}
                  </PostButton>
                ) : null}
              </Actions>
            ),
          },
        ]}
      />
    </section>
  );
}

function useStanding(onBehalf: boolean): (answer: ShownAnswer) => string {
  const { t } = useTranslation("matching");
  return ({ answer, reason, standing, takenBackBy }) => {
    if (standing === "forgotten")
      return onBehalf ? t("learned.standing.forgottenFor") : t("learned.standing.forgotten");
    if (takenBackBy !== null) {
      const { stayed, title, on } = takenBackBy;
      return stayed
        ? t("learned.standing.stayed", { title, days: STAYED_DAYS })
        : t("learned.standing.interested", { title, on });
    }
    if (answer === "not-now") return t("learned.standing.not-now", { days: NOT_NOW_DAYS });
    return reason === "other" ? t("learned.standing.nothing") : t("learned.standing.unclear");
  };
}
