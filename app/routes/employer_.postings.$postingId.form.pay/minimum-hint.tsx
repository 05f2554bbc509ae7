import { useTranslation } from "react-i18next";
import type { MinimumWage } from "#app/domain/compliance/minimum-wage.ts";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Unchecked } from "#app/ui/postings/pay-verdict.tsx";

/** The minimum wage in force at the place of work, with its source; or that nobody has entered it. */
export function MinimumHint({ place, minimum }: { place: string | null; minimum: MinimumWage | null }) {
  const { t } = useTranslation("postings");
  if (place === null || minimum === null) return <Notice kind="warning">{t("form.minimumNoPlace")}</Notice>;
  if (minimum.status === "unknown") return <Notice kind="warning">{t("form.minimumUnknown", { place })}</Notice>;
  const { monthlyFen, hourlyFen, source, verified } = minimum;
  return (
    <Notice title={t("form.minimumKnown", { place, monthlyFen, hourlyFen })}>
      <p className="hint">
        {t("form.minimumSource", { source })} <Unchecked verified={verified} />
      </p>
    </Notice>
  );
}
