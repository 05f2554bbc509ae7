export interface Figure {
  readonly label: string;
  readonly value: string;
  /** The list behind the figure. */
  readonly href?: string;
}

/** Figures, each of which opens to its list. */
export function Figures({ figures, label }: { figures: readonly Figure[]; label: string }) {
  return (
    <ul className="figures" aria-label={label}>
      {figures.map(({ label: name, value, href }) => {
        const content = (
          <>
            <span className="figure-number">{value}</span> <span className="label">{name}</span>
          </>
        );
        return <li key={name}>{href ? <a href={href}>{content}</a> : content}</li>;
      })}
    </ul>
  );
}
