import { useTranslation } from "react-i18next";
import { useErrorText } from "./errors.ts";

/** A form's errors, as conform collects them. */
export interface FormErrors {
  readonly id: string;
  readonly allErrors: Readonly<Record<string, readonly string[] | undefined>>;
}

/** React writes the attribute on the server; the browser then moves focus here as the page opens, without a script. */
const TAKES_FOCUS = { autoFocus: true } as const;

/** All errors on top of the form, each leading to its field; takes the focus when the page opens. */
export function ErrorSummary({ form, labels = {} }: { form: FormErrors; labels?: Readonly<Record<string, string>> }) {
  const { t } = useTranslation("site");
  const errorText = useErrorText();
  const errors = Object.entries(form.allErrors).flatMap(([name, found]) => {
    const first = found?.[0];
    return first === undefined ? [] : [{ name, text: errorText(first) }];
  });
  if (errors.length === 0) return null;
  const titleId = `${form.id}-errors`;
  return (
    <div className="summary" role="alert" aria-labelledby={titleId} tabIndex={-1} {...TAKES_FOCUS}>
      <h2 id={titleId}>{t("form.summaryTitle", { count: errors.length })}</h2>
      <ul>
        {errors.map(({ name, text }) => (
          <li key={name}>
            {name === "" ? (
              text
            ) : (
              <a href={`#${form.id}-${name}`}>
                {labels[name] ? t("form.errorOf", { label: labels[name], text }) : text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
