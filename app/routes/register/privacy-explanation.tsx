import { useTranslation } from "react-i18next";

/** What the person agrees to, in full, before the box they tick. */
export function PrivacyExplanation() {
  const { t } = useTranslation("accounts");
  return (
    <section className="sheet" aria-labelledby="privacy-explanation">
      <h2 id="privacy-explanation">{t("register.privacyTitle")}</h2>
      <ul>
        <li>{t("register.privacyUse")}</li>
        <li>{t("register.privacyWho")}</li>
        <li>{t("register.privacyNever")}</li>
        <li>{t("register.privacyEnd")}</li>
      </ul>
    </section>
  );
}
