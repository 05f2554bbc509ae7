import { useTranslation } from "react-i18next";
import { FieldError, FieldFrame, GroupFrame } from "./field-frame.tsx";
import { describedBy, initialChoices, initialText, type FieldTexts, type FormField } from "./form-field.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceProps extends FieldTexts {
  readonly field: FormField;
  readonly options: readonly Choice[];
  /** Side by side, for two or three short answers. */
  readonly inline?: boolean;
}

/** One of several answers, all visible. */
export function RadioGroup(props: ChoiceProps) {
  return <Choices {...props} type="radio" />;
}

/** Any number of answers. Read with `z.array(…).default([])`. */
export function CheckboxGroup(props: ChoiceProps) {
  return <Choices {...props} type="checkbox" />;
}

function Choices({ field, options, inline, type, ...texts }: ChoiceProps & { type: "radio" | "checkbox" }) {
  const chosen = initialChoices(field);
  return (
    <GroupFrame field={field} {...texts}>
      <div className={inline ? "choices inline" : "choices"}>
        {options.map((option, index) => {
          // the first one carries the field's own id: the error summary leads there
          const id = index === 0 ? field.id : `${field.id}-${index}`;
          const hintId = option.hint ? `${id}-hint` : undefined;
          return (
            <div className="check" key={option.value}>
              <input
                type={type}
                id={id}
                name={field.name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                aria-describedby={hintId}
                aria-invalid={type === "checkbox" && field.errors?.length ? true : undefined}
              />
              <label htmlFor={id}>
                {option.label}
                {option.hint ? (
                  <span className="hint" id={hintId}>
                    {option.hint}
                  </span>
                ) : null}
              </label>
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}

/** A single yes: posts `on` when ticked. Read with `z.boolean().default(false)`. */
export function Checkbox({ field, label, hint }: FieldTexts & { field: FormField }) {
  return (
    <div className={field.errors?.length ? "field wrong" : "field"}>
      <FieldError field={field} />
      <div className="check">
        <input
          type="checkbox"
          id={field.id}
          name={field.name}
          defaultChecked={field.initialValue === "on" || field.initialValue === true}
          {...describedBy(field, hint === undefined ? {} : { hint })}
        />
        <label htmlFor={field.id}>
          {label}
          {hint ? (
            <span className="hint" id={field.descriptionId}>
              {hint}
            </span>
          ) : null}
        </label>
      </div>
    </div>
  );
}

/** One of many answers; starts with “please choose” unless there is a default. */
export function SelectField(
  props: Omit<ChoiceProps, "inline" | "options"> & {
    readonly options: readonly Choice[];
    readonly groups?: readonly { readonly label: string; readonly options: readonly Choice[] }[];
  },
) {
  const { field, options, groups = [], ...texts } = props;
  const { t } = useTranslation("site");
  return (
    <FieldFrame field={field} {...texts}>
      <select
        id={field.id}
        name={field.name}
        defaultValue={initialText(field)}
        className="medium"
        {...describedBy(field, texts)}
      >
        <option value="">{t("form.choose")}</option>
        <Options of={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options of={group.options} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

function Options({ of }: { of: readonly Choice[] }) {
  return of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
