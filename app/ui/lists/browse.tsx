import { useContext, useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Fold } from "../layout/fold.tsx";
import { NonceContext } from "../layout/nonce.ts";
import suggestWords from "./suggest-words.ts?script";

const LONGEST_WORDS = 100;
/** Where the reader lands after filtering. */
const RESULTS = "results";

/** A list with its filters beside it on wide screens. */
export function Browse({ filters, label, children }: { filters: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="browse">
      {filters}
      <section id={RESULTS} tabIndex={-1} aria-label={label}>
        {children}
      </section>
    </div>
  );
}

/** What was found, where it stands below its filters: applying them leads here. */
export function Results({ children }: { children: ReactNode }) {
  return (
    <div id={RESULTS} tabIndex={-1}>
      {children}
    </div>
  );
}

/** The words to look for, and the press that looks. Filters of the same page go along as `keep`. */
export function SearchBox(props: {
  action: string;
  label: string;
  button: string;
  value: string;
  name?: string;
  hint?: string;
  keep?: readonly (readonly [name: string, value: string])[];
  /** Where suggestions come from while somebody types, and what their list is called. Without script the box is a plain one. */
  suggestions?: { readonly source: string; readonly label: string };
}) {
  const id = useId();
  const nonce = useContext(NonceContext);
  return (
    <form className="search" role="search" action={props.action}>
      <div>
        <label htmlFor={id}>{props.label}</label>
        {props.hint ? (
          <p className="hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        ) : null}
        <div className="suggested" data-source={props.suggestions?.source} data-label={props.suggestions?.label}>
          <input
            type="search"
            id={id}
            name={props.name ?? "q"}
            defaultValue={props.value}
            maxLength={LONGEST_WORDS}
            aria-describedby={props.hint ? `${id}-hint` : undefined}
          />
        </div>
      </div>
      <Kept values={props.keep ?? []} />
      <button className="button">{props.button}</button>
      {props.suggestions ? <script defer nonce={nonce} src={suggestWords} /> : null}
    </form>
  );
}

/**
 * Filters as a plain form: folded on small screens, open beside the list on wide ones. Its button stays in view while one
 * chooses, and leads to the results.
 */
export function Filters(props: {
  action: string;
  /** How many are set; said on the folded line. */
  chosen: number;
  /** The search's other parameters, such as the words looked for. */
  keep?: readonly (readonly [name: string, value: string])[];
  /** The list without filters. */
  clearHref: string;
  children: ReactNode;
}) {
  const { t } = useTranslation("site");
  const summary = props.chosen > 0 ? t("list.filtersChosen", { count: props.chosen }) : t("list.filters");
  return (
    <Fold summary={summary}>
      <form className="filters" action={`${props.action}#${RESULTS}`} aria-label={t("list.filters")}>
        <Kept values={props.keep ?? []} />
        {props.children}
        <div className="apply">
          <button className="button">{t("list.applyFilters")}</button>
          {props.chosen > 0 ? (
            <a className="clear" href={`${props.clearHref}#${RESULTS}`}>
              {t("list.clearFilters")}
            </a>
          ) : null}
        </div>
      </form>
    </Fold>
  );
}

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
  /** How many the list would have with it. */
  readonly count?: number;
}

/** Words to look for, among the other fields of a form. */
export function FilterWords(props: { label: string; hint: string; value: string }) {
  const id = useId();
  return (
    <div className="field wide">
      <label htmlFor={id}>{props.label}</label>
      <p className="hint" id={`${id}-hint`}>
        {props.hint}
      </p>
      <input
        type="search"
        id={id}
        name="q"
        defaultValue={props.value}
        maxLength={LONGEST_WORDS}
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
}

interface FilterGroupProps {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly FilterChoice[];
  /** Only one of them at a time, or none. */
  readonly single?: boolean;
  /** The legend stands above as the line that unfolds it. */
  readonly legendHidden?: boolean;
}

/** One group of filters as a fold of its own, open where something is chosen in it; `children`: what belongs to it. */
export function FilterFold(props: FilterGroupProps & { open?: boolean; children?: ReactNode }) {
  const { open = false, children, ...group } = props;
  const { t } = useTranslation("site");
  const count = props.choices.filter(({ chosen }) => chosen).length;
  return (
    <details open={open || count > 0}>
      <summary>
        {props.legend}
        {count > 0 ? t("list.chosenOf", { count }) : null}
      </summary>
      <FilterGroup {...group} legendHidden />
      {children}
    </details>
  );
}

/** One group of filters. Choices that lead to nothing stay, so that the list does not jump. */
export function FilterGroup(props: FilterGroupProps) {
  const { t } = useTranslation("site");
  const groupId = useId();
  const none = { value: "", label: t("list.all"), chosen: props.choices.every(({ chosen }) => !chosen) };
  const choices: readonly FilterChoice[] = props.single ? [none, ...props.choices] : props.choices;
  return (
    <fieldset>
      <legend className={props.legendHidden ? "hidden" : undefined}>{props.legend}</legend>
      {choices.map(({ value, label, chosen, count }) => {
        const id = `${groupId}-${value}`;
        return (
          <div className="check" key={value}>
            <input
              type={props.single ? "radio" : "checkbox"}
              id={id}
              name={props.name}
              value={value}
              defaultChecked={chosen}
            />
            <label htmlFor={id}>
              {label}
              {count === undefined ? null : <span className="hidden">{t("list.countBeside", { count })}</span>}
            </label>
            {count === undefined ? null : (
              <span className="amount" aria-hidden="true">
                {count}
              </span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

type SelectOptions = readonly { readonly value: string; readonly label: string }[];

/** One filter chosen from a longer list; `groups`: what is long enough to be sorted. */
export function FilterSelect(props: {
  label: string;
  name: string;
  value: string;
  options: SelectOptions;
  groups?: readonly { readonly label: string; readonly options: SelectOptions }[];
}) {
  const id = useId();
  const list = (options: SelectOptions) =>
    options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} name={props.name} defaultValue={props.value}>
        {list(props.options)}
        {(props.groups ?? []).map(({ label, options }) => (
          <optgroup key={label} label={label}>
            {list(options)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function Kept({ values }: { values: readonly (readonly [name: string, value: string])[] }) {
  return values.map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
}
