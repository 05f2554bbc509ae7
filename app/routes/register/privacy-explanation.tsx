import { useTranslation } from "react-i18next";
import { WithPictogram } from "#app/ui/layout/pictogram.tsx";

const POINTS = [
  { key: "register.privacyUse", drawing: "find" },
  { key: "register.privacyWho", drawing: "people" },
  { key: "register.privacyNever", drawing: "no" },
  { key: "register.privacyEnd", drawing: "yes" },
] as const;

/** What the person agrees to, in full, before the box they tick. */
export function PrivacyExplanation() {
  const { t } = useTranslation("accounts");
  return (
    <section className="sheet" aria-labelledby="privacy-explanation">
      <h2 id="privacy-explanation">{t("register.privacyTitle")}</h2>
      <ul>
        {POINTS.map(({ key, drawing }) => (
          <li key={key}>
            <WithPictogram of={drawing}>{t(key)}</WithPictogram>
          </li>
        ))}
      </ul>
    </section>
  );
}
