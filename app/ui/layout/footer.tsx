import { useTranslation } from "react-i18next";
import { Hotline } from "./call.tsx";

export function Footer() {
  const { t } = useTranslation("site");
  return (
    <footer className="foot">
      <div className="wrap">
        <p>{t("footer.operator")}</p>
        <Hotline />
        <a href="/accessibility">{t("footer.accessibility")}</a>
        <a href="/privacy">{t("footer.privacy")}</a>
      </div>
    </footer>
  );
}
