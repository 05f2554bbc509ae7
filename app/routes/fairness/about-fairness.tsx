import { useTranslation } from "react-i18next";
import { FAIRNESS } from "#app/domain/matching/weights.ts";
import { SMALLEST_GROUP } from "#app/domain/seekers/small-count.ts";
import { formatShare } from "#app/i18n/format.ts";
import { useLocale } from "#app/ui/layout/reader.ts";

/** What the figures mean, and why some are not there. */
export function AboutFairness({ rulesVersion }: { rulesVersion: string }) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  return (
    <>
      <h2>{t("fairness.aboutTitle")}</h2>
      <ul>
        <li>{t("fairness.aboutCause")}</li>
        <li>{t("fairness.aboutSealed")}</li>
        <li>{t("fairness.aboutSex")}</li>
        <li>{t("fairness.aboutChance", { level: formatShare(locale, FAIRNESS.groupLevel) })}</li>
        <li>{t("fairness.aboutSmall", { smallest: SMALLEST_GROUP })}</li>
        <li>{t("fairness.aboutLists")}</li>
        <li>{t("fairness.aboutKept", { version: rulesVersion })}</li>
      </ul>
    </>
  );
}
