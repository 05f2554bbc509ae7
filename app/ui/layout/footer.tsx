import { useTranslation } from "react-i18next";

/** The federation's employment office; shown where people may need a voice. */
const HOTLINE = "0574-8858 0000";

export function Footer() {
  const { t } = useTranslation("site");
  return (
    <footer className="foot">
      <div className="wrap">
        <p>{t("footer.operator")}</p>
        <p>{t("footer.hotline", { phone: HOTLINE })}</p>
        <a href="/accessibility">{t("footer.accessibility")}</a>
        <a href="/privacy">{t("footer.privacy")}</a>
      </div>
    </footer>
  );
}
