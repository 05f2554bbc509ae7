import { useId } from "react";
import { useTranslation } from "react-i18next";

/** What a list is narrowed down by, each with the way to the list without it; nothing where it is not. */
export function Conditions(props: { conditions: readonly { readonly label: string; readonly hrefWithout: string }[] }) {
  const { t } = useTranslation("search");
  const id = useId();
  if (props.conditions.length === 0) return null;
  return (
    <div className="row conditions">
      <p id={id}>{t("browse.showing")}</p>
      <ul className="row" aria-labelledby={id}>
        {props.conditions.map(({ label, hrefWithout }) => (
          <li key={label}>
            <a className="condition" href={hrefWithout} aria-label={t("browse.without", { condition: label })}>
              {label} <span aria-hidden="true">✕</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
