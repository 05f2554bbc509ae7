import { useTranslation } from "react-i18next";
import type { Refusal } from "#app/domain/result.ts";

type Params = Readonly<Record<string, string | number>>;

/**
 * A field's error travels as a catalogue key, `namespace:key`, and what its text names, so that the page words it in
 * the reader's language.
 */
export function errorMessage(key: string, params?: Params): string {
  return params === undefined ? key : `${key}|${JSON.stringify(params)}`;
}

/** The error that says why the rules refused. */
export function refusalMessage(refusal: Refusal): string {
  return errorMessage(`refusals:${refusal.code}`, refusal.params);
}

/** Words an error made by `errorMessage` or `refusalMessage`. */
export function useErrorText(): (error: string) => string {
  const { i18n, t } = useTranslation("site");
  return (error) => {
    const [key = "", params] = splitOnce(error);
    return i18n.t(key, { ...params, defaultValue: t("form.invalid") });
  };
}

function splitOnce(error: string): [string, Params?] {
  const at = error.indexOf("|");
  return at === -1 ? [error] : [error.slice(0, at), JSON.parse(error.slice(at + 1)) as Params];
}
