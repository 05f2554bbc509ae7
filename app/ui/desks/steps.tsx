import { useTranslation } from "react-i18next";

/** Where one is in a form of several pages; stands above the page's title. */
export function Steps({ step, steps }: { step: number; steps: number }) {
  const { t } = useTranslation("site");
  return (
    <>
      <ol className="steps" aria-hidden="true">
        {Array.from({ length: steps }, (_, index) => (
          <li key={index} className={index + 1 < step ? "past" : index + 1 === step ? "now" : undefined} />
        ))}
      </ol>
      <p className="step-line">{t("progress.step", { step, steps })}</p>
    </>
  );
}
