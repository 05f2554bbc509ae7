import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "./errors.ts";
import { describedBy, type FieldTexts, type FormField, noteIdOf } from "./form-field.ts";

interface FrameProps extends FieldTexts {
  readonly field: FormField;
  readonly children: ReactNode;
}

/** Label, hint, error and control, in the order they are read. For a single control. */
export function FieldFrame({ field, children, ...texts }: FrameProps) {
  const label = (
    <label htmlFor={field.id} className={texts.asTitle ? "big" : undefined}>
      <LabelText {...texts} />
    </label>
  );
  return (
    <div className={frameClass(field)}>
      {texts.asTitle ? <h1>{label}</h1> : label}
      <HintErrorAndNote field={field} {...texts} />
      {children}
    </div>
  );
}

/** The same for several controls that answer one question. */
export function GroupFrame({ field, children, ...texts }: FrameProps) {
  const text = <LabelText {...texts} />;
  return (
    <fieldset className={frameClass(field)} aria-describedby={describedBy(field, texts)["aria-describedby"]}>
      <legend className={texts.asTitle ? "big" : undefined}>{texts.asTitle ? <h1>{text}</h1> : text}</legend>
      <HintErrorAndNote field={field} {...texts} />
      {children}
    </fieldset>
  );
}

function LabelText({ label, optional }: FieldTexts) {
  const { t } = useTranslation("site");
  return (
    <>
      {label}
      {optional ? <span className="optional"> · {t("form.optional")}</span> : null}
    </>
  );
}

function HintErrorAndNote({ field, hint, note }: Pick<FieldTexts, "hint" | "note"> & { field: FormField }) {
  return (
    <>
      {hint ? (
        <p className="hint" id={field.descriptionId}>
          {hint}
        </p>
      ) : null}
      <FieldError field={field} />
      {note ? <div id={noteIdOf(field)}>{note}</div> : null}
    </>
  );
}

/** What to change in this field. */
export function FieldError({ field }: { field: FormField }) {
  const { t } = useTranslation("site");
  const errorText = useErrorText();
  const [first] = field.errors ?? [];
  if (first === undefined) return null;
  return (
    <p className="field-error" id={field.errorId}>
      <span>
        <span className="hidden">{t("form.errorPrefix")}</span>
        {errorText(first)}
      </span>
    </p>
  );
}

function frameClass(field: FormField): string {
  return field.errors?.length ? "field wrong" : "field";
}
