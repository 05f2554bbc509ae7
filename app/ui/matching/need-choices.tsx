import { ACCOMMODATIONS, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "../layout/reader.ts";
import { FilterGroup } from "../lists/browse.tsx";

/** Accommodations that people need, to choose from; folded until one is chosen, so that results are not far below. */
export function NeedChoices(props: { summary: string; legend: string; chosen: readonly AccommodationCode[] }) {
  const locale = useLocale();
  return (
    <details open={props.chosen.length > 0}>
      <summary>{props.summary}</summary>
      <FilterGroup
        legend={props.legend}
        name="need"
        choices={ACCOMMODATIONS.map(({ code, name }) => ({
          value: code,
          label: inLanguage(locale, name),
          chosen: props.chosen.includes(code),
        }))}
      />
    </details>
  );
}
