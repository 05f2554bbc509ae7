import type { HTMLInputAutoCompleteAttribute } from "react";
import { useTranslation } from "react-i18next";
import { FieldFrame } from "./field-frame.tsx";
import { describedBy, initialText, type FieldTexts, type FormField } from "./form-field.ts";

interface TextProps extends FieldTexts {
  readonly field: FormField;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly maxLength?: number;
  /** How much is expected: `short` for a few digits, `medium` for a name. */
  readonly width?: "short" | "medium";
}

interface TextFieldProps extends TextProps {
  readonly type?: "text" | "search" | "tel" | "email" | "url" | "password" | "time" | "datetime-local";
  readonly inputMode?: "text" | "numeric" | "decimal" | "tel";
  /** Words offered while typing; free text stays possible. */
  readonly suggestions?: readonly string[];
}

/** One line of text. */
export function TextField({ field, type = "text", inputMode, suggestions, width, ...rest }: TextFieldProps) {
  const { autoComplete, maxLength, ...texts } = rest;
  const listId = suggestions ? `${field.id}-suggestions` : undefined;
  return (
    <FieldFrame field={field} {...texts}>
      <input
        id={field.id}
        name={field.name}
        type={type}
        className={width}
        defaultValue={type === "password" ? "" : initialText(field)}
        inputMode={inputMode}
        autoComplete={autoComplete ?? "off"}
        maxLength={maxLength}
        list={listId}
        {...describedBy(field, texts)}
      />
      {suggestions ? (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      ) : null}
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea({ field, rows = 5, width, ...rest }: TextProps & { readonly rows?: number }) {
  const { autoComplete, maxLength, ...texts } = rest;
  const { t } = useTranslation("site");
  const limit = maxLength === undefined ? undefined : t("form.wordsLeft", { count: maxLength });
  const hint = [texts.hint, limit].filter(Boolean).join(" ");
  return (
    <FieldFrame field={field} {...texts} {...(hint ? { hint } : {})}>
      <textarea
        id={field.id}
        name={field.name}
        rows={rows}
        className={width}
        defaultValue={initialText(field)}
        autoComplete={autoComplete}
        {...describedBy(field, { hint, note: texts.note })}
      />
    </FieldFrame>
  );
}

/** Digits, with the number pad on phones; read with `wholeNumber()` or `z.number()`. */
export function NumberField(props: TextProps & { readonly unit?: string; readonly decimals?: boolean }) {
  const { field, unit, decimals = false, width = "short", autoComplete, maxLength, ...texts } = props;
  const unitId = `${field.id}-unit`;
  const described = describedBy(field, texts);
  const describedWithUnit = [described["aria-describedby"], unit ? unitId : null].filter(Boolean).join(" ");
  return (
    <FieldFrame field={field} {...texts}>
      <div className="with-unit">
        <input
          id={field.id}
          name={field.name}
          type="text"
          inputMode={decimals ? "decimal" : "numeric"}
          className={width}
          defaultValue={initialText(field)}
          autoComplete={autoComplete ?? "off"}
          maxLength={maxLength}
          {...described}
          aria-describedby={describedWithUnit || undefined}
        />
        {unit ? <span id={unitId}>{unit}</span> : null}
      </div>
    </FieldFrame>
  );
}

/** An amount in yuan; read with `moneyFen()`. A default given in fen is shown in yuan by `yuanText`. */
export function MoneyField(props: Omit<TextProps, "width"> & { readonly unit?: string }) {
  const { t } = useTranslation("site");
  return <NumberField unit={t("form.moneyUnit")} decimals {...props} />;
}

/** Fen as the text of a MoneyField. */
export function yuanText(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return "";
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}

/** A value the form carries along. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
