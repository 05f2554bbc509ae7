import { useTranslation } from "react-i18next";
import { GroupFrame } from "./field-frame.tsx";
import type { FieldTexts, FormField } from "./form-field.ts";

const PARTS = ["year", "month", "day"] as const;
const LABELS = { year: "form.year", month: "form.month", day: "form.day" } as const;

/**
 * A date as three numbers in Chinese order. Typed, not picked: a calendar is slow for a birthday and hard to reach by
 * screen reader. Read with `isoDate()`.
 */
export function DateField({ field, birthday, ...texts }: FieldTexts & { field: FormField; birthday?: boolean }) {
  const { t } = useTranslation("site");
  const typed = initialParts(field);
  return (
    <GroupFrame field={field} {...texts} hint={texts.hint ?? t("form.dateHint")}>
      <div className="date-parts">
        {PARTS.map((part, index) => {
          const id = index === 0 ? field.id : `${field.id}-${part}`;
          return (
            <div key={part} className={part}>
              <input
                id={id}
                name={`${field.name}.${part}`}
                type="text"
                inputMode="numeric"
                maxLength={part === "year" ? 4 : 2}
                defaultValue={typed[part]}
                autoComplete={birthday ? `bday-${part}` : "off"}
                aria-invalid={field.errors?.length ? true : undefined}
              />
              <label htmlFor={id}>{t(LABELS[part])}</label>
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}

/** What was typed, in three parts, or a default in one ISO text. */
function initialParts({ initialValue }: FormField): Record<(typeof PARTS)[number], string> {
  if (typeof initialValue === "string") {
    const [year = "", month = "", day = ""] = initialValue.split("-");
    return { year, month: month.replace(/^0/, ""), day: day.replace(/^0/, "") };
  }
  const parts: Record<string, unknown> = { ...(typeof initialValue === "object" ? initialValue : {}) };
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return { year: text(parts["year"]), month: text(parts["month"]), day: text(parts["day"]) };
}
