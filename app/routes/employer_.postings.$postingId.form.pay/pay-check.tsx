import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { NonceContext } from "#app/ui/layout/nonce.ts";
import { type PayCheckView, PayVerdict } from "#app/ui/postings/pay-verdict.tsx";
import livePayCheck from "./live-pay-check.ts?script";

interface PayCheckProps {
  /** Null while there is no figure to check. */
  readonly check: PayCheckView | null;
  /** Where one goes on without changing the pay that is saved; null while another is being typed. */
  readonly onHref: string | null;
}

/** What the minimum wage says to the pay; with a script also to the pay as it is being typed. */
export function PayCheck({ check, onHref }: PayCheckProps) {
  const { t } = useTranslation("postings");
  const nonce = useContext(NonceContext);
  return (
    <>
      <div role="status" data-live="pay-check">
        {check === null ? <p className="hint">{t("payCheck.waiting")}</p> : <PayVerdict check={check} />}
        {check?.verdict === "fail" ? <p>{t("payCheck.mendLater")}</p> : null}
        {check?.verdict === "fail" && onHref !== null ? (
          <ButtonLink href={onHref} look="quiet">
            {t("payCheck.goOn")}
          </ButtonLink>
        ) : null}
      </div>
      <script defer nonce={nonce} src={livePayCheck} />
    </>
  );
}
