import { useTranslation } from "react-i18next";
import { formatCount } from "#app/i18n/format.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { useReasonText } from "#app/ui/matching/reason-texts.ts";
import type { PostingAdvice } from "#app/usecases/matching/explain-nobody-fits.ts";

interface AdviceProps {
  readonly advice: PostingAdvice;
  /** Whether the list above holds anybody. */
  readonly someFit: boolean;
  readonly deskHref: string;
}

/** Where a posting suits few or nobody: that it is common, and which one change would bring how many people. */
export function Advice({ advice: { audience, judged, suits, changes }, someFit, deskHref }: AdviceProps) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const word = useReasonText(audience);
  const forEmployer = audience === "employer";
  const lead = forEmployer
    ? t("candidates.adviceLead")
    : t("candidates.adviceLeadFor", {
        judged: formatCount(locale, judged ?? 0),
        suits: formatCount(locale, suits ?? 0),
      });
  const nothing = forEmployer ? t("candidates.adviceNothing") : t("candidates.adviceNothingFor");
  return (
    <section aria-labelledby="advice">
      <h2 id="advice">{t("candidates.adviceTitle")}</h2>
      {forEmployer ? <p>{someFit ? t("candidates.adviceFew") : t("candidates.adviceNone")}</p> : null}
      <p>{changes.length === 0 ? nothing : lead}</p>
      {changes.length === 0 ? null : (
        <DataTable
          caption={t("candidates.adviceCaption")}
          rows={changes}
          rowKey={({ change }) => JSON.stringify(change)}
          columns={[
            { header: t("candidates.adviceChange"), rowHeader: true, cell: ({ change }) => word(change) },
            {
              header: t("candidates.advicePeople"),
              amount: true,
              cell: ({ people }) => t("candidates.adviceAmount", { count: people }),
            },
          ]}
        />
      )}
      {forEmployer ? (
        <>
          <p className="hint">{t("candidates.adviceAbout")}</p>
          <Actions>
            <ButtonLink href={deskHref} look="quiet">
              {t("candidates.toPosting")}
            </ButtonLink>
          </Actions>
        </>
      ) : null}
    </section>
  );
}
