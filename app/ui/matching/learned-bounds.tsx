import { useTranslation } from "react-i18next";
import { ANSWER_REASONS, type SteeringReason } from "#app/domain/matching/answers.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { leastKept, STAYED_DAYS, STEERED_PARTS, STEERING_KEEPS } from "#app/domain/matching/weights.ts";
import { DataTable } from "../data/data-table.tsx";

const REASONS = ANSWER_REASONS.filter((reason): reason is SteeringReason => reason !== "other");

/** How much answers can change at most: the published bounds, from the rules themselves. */
export function LearnedBounds() {
  const { t } = useTranslation("matching");
  return (
    <section aria-labelledby="bounds">
      <h2 id="bounds">{t("learned.bounds")}</h2>
      <p>{t("learned.boundsLead")}</p>
      <DataTable
        caption={t("learned.boundsCaption")}
        rows={REASONS}
        rowKey={(reason) => reason}
        columns={[
          { header: t("learned.boundsReason"), rowHeader: true, cell: (reason) => t(`learned.reason.${reason}`) },
          { header: t("learned.boundsPart"), cell: (reason) => t(`part.${STEERED_PARTS[reason]}`) },
          {
            header: t("learned.boundsKept"),
            amount: true,
            cell: (reason) => t("learned.kept", { percent: STEERING_KEEPS[reason] / 10 }),
          },
        ]}
      />
      <ul>
        <li>{t("learned.boundsTogether", { percent: leastKept(STEERED_PARTS.place) / 10 })}</li>
        <li>{t("learned.boundsBack", { days: STAYED_DAYS })}</li>
        <li>{t("learned.boundsNever")}</li>
      </ul>
      <p className="hint">{t("learned.boundsVersion", { version: RULES_VERSION })}</p>
    </section>
  );
}
