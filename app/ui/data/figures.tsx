import { useTranslation } from "react-i18next";

/** What a figure counts: Chinese names the unit after it. */
type Counted = "applications" | "notices" | "organisations" | "people" | "places" | "postings" | "rows" | "things";

export interface Figure {
  readonly label: string;
  /** null: nobody has said. */
  readonly amount: number | null;
  readonly of: Counted;
  /** The list behind the figure. */
  readonly href?: string;
}

/** Figures with their units, each of which opens to its list. */
export function Figures({ figures, label }: { figures: readonly Figure[]; label: string }) {
  const { t } = useTranslation("site");
  return (
    <ul className="figures" aria-label={label}>
      {figures.map(({ label: name, amount, of, href }) => {
        const content = (
          <>
            <span className="figure-number">
              {amount === null ? t("amount.unknown") : t(`amount.${of}`, { count: amount })}
            </span>{" "}
            <span className="label">{name}</span>
          </>
        );
        return <li key={name}>{href ? <a href={href}>{content}</a> : content}</li>;
      })}
    </ul>
  );
}
