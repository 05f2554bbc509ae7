import { useTranslation } from "react-i18next";
import type { PayCheck } from "#app/domain/compliance/posting-pay.ts";
import { Notice } from "../layout/notice.tsx";

const KINDS = { pass: "success", fail: "error", unknown: "warning" } as const;

/** A check as it arrives from a loader: what is not there may be there as undefined. */
export type PayCheckView = Pick<PayCheck, "verdict" | "rule" | "reasons"> & {
  readonly [Key in "figureFen" | "offeredFen" | "shortfallFen" | "source" | "verified"]?: PayCheck[Key] | undefined;
};

/** What the check of pay against the minimum wage says: verdict, figures, reasons, and where the figure comes from. */
export function PayVerdict({ check }: { check: PayCheckView }) {
  const { t } = useTranslation("postings");
  const monthly = check.rule === "monthly-minimum-wage";
  const { figureFen, offeredFen, shortfallFen, source, verified } = check;
  return (
    <Notice kind={KINDS[check.verdict]} title={`${t("payCheck.label")} · ${t(`payCheck.${check.verdict}`)}`}>
      <p>
        {figureFen === undefined ? null : t(monthly ? "payCheck.figureMonth" : "payCheck.figureHour", { figureFen })}{" "}
        {offeredFen === undefined
          ? null
          : t(monthly ? "payCheck.offeredMonth" : "payCheck.offeredHour", { offeredFen })}{" "}
        {shortfallFen === undefined ? null : t("payCheck.shortfall", { shortfallFen })}{" "}
        {check.reasons.map((reason) => t(`payReason.${reason}`)).join(" ")}
      </p>
      {source === undefined ? null : (
        <p className="hint">
          {t("form.minimumSource", { source })} <Unchecked verified={verified} />
        </p>
      )}
    </Notice>
  );
}

/** Says so where a figure was not read in its original. */
export function Unchecked({ verified }: { verified: PayCheck["verified"] | undefined }) {
  const { t } = useTranslation("postings");
  if (verified === "secondary") return t("form.minimumSecondary");
  return verified === "unverified" ? t("form.minimumUnverified") : null;
}
