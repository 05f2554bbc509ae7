import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { inLanguage, type Locale } from "#app/i18n/locales.ts";

/** The district's towns, in their published order, to choose one from. */
export function townOptions(locale: Locale): readonly { readonly value: string; readonly label: string }[] {
  return TOWNS.map(({ code, name }) => ({ value: code, label: inLanguage(locale, name) }));
}
