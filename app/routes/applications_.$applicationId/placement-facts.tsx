import { useTranslation } from "react-i18next";
import { CONTRACT_TYPE_NAMES } from "#app/domain/applications/placement.ts";
import { INSURANCE_NAMES } from "#app/domain/postings/terms.ts";
import { formatDate, formatMoney } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { ApplicationPage } from "#app/usecases/applications/read-application.ts";

const TONES = { pass: "done", fail: "stopped", unknown: "waiting" } as const;
const RULES = ["minimum-wage", "part-time-hours", "social-insurance", "dispatch-term"] as const;

interface PlacementFactsProps {
  readonly placement: NonNullable<ApplicationPage["placement"]>;
  /** Where the reader says that the person no longer works there; null: not theirs to say, or it has ended. */
  readonly leaveAt: string | null;
}

/** What was agreed, and how it stood against the rules on the day it was recorded. */
export function PlacementFacts({ placement, leaveAt }: PlacementFactsProps) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { contractType, contractMonths, startsOn, endsOn, payPeriod, payFen, weeklyHours, insurance, checks } =
    placement;
  const separator = inLanguage(locale, { zh: "、", en: ", " });
  const contract = inLanguage(locale, CONTRACT_TYPE_NAMES[contractType]);
  return (
    <section aria-labelledby="placement">
      <h2 id="placement">{t("page.placement")}</h2>
      <DescriptionList
        items={[
          {
            term: t("placement.contractType"),
            text: contractMonths === null ? contract : `${contract} · ${contractMonths} ${t("placement.months")}`,
          },
          { term: t("placement.startsOn"), text: formatDate(locale, startsOn) },
          { term: t("page.endedOn"), text: endsOn === null ? null : formatDate(locale, endsOn) },
          { term: t("placement.pay"), text: `${formatMoney(payFen)} · ${t(`period.${payPeriod}`)}` },
          {
            term: t("placement.weeklyHours"),
            text: weeklyHours === null ? null : `${weeklyHours} ${t("placement.hours")}`,
          },
          {
            term: t("placement.insurance"),
            text: insurance.map((each) => inLanguage(locale, INSURANCE_NAMES[each])).join(separator),
          },
          ...RULES.flatMap((rule) => {
            const check = checks.find((each) => each.rule === rule);
            if (check === undefined) return [];
            const tag = <StatusTag tone={TONES[check.verdict]}>{t(`verdict.${check.verdict}`)}</StatusTag>;
            return [{ term: t(`rule.${rule}`), text: tag }];
          }),
        ]}
      />
      {leaveAt === null ? null : (
        <p>
          <ButtonLink href={leaveAt} look="quiet">
            {t("page.endPlacement")}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
