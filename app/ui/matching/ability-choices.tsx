import { DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "../layout/reader.ts";
import { FilterSelect } from "../lists/browse.tsx";
import { ABILITY_PARAM, abilityValue, type AskedAbility } from "./asked-abilities.ts";

const FEWEST_ROWS = 3;
const LEVELS = [1, 2, 3] as const;

/**
 * Abilities with the level that is to be reached, one field each, in the words of the person or of the work. There is
 * always an empty one: who has filled in all of them finds one more on the page of results, without script.
 */
export function AbilityChoices(props: {
  chosen: readonly AskedAbility[];
  wording: "person" | "demand";
  label: (number: number) => string;
  /** The choice that asks for nothing. */
  any: string;
}) {
  const locale = useLocale();
  const options = [
    { value: "", label: props.any },
    ...DIMENSIONS.flatMap(({ code, name, levels }) =>
      LEVELS.map((atLeast) => ({
        value: abilityValue({ dimension: code, atLeast }),
        label: `${inLanguage(locale, name)}${inLanguage(locale, { zh: "：", en: ": " })}${inLanguage(locale, levels[atLeast][props.wording])}`,
      })),
    ),
  ];
  const rows = Math.max(FEWEST_ROWS, props.chosen.length + 1);
  return (
    <div className="wide">
      {Array.from({ length: rows }, (_, at) => {
        const chosen = props.chosen[at];
        return (
          <FilterSelect
            key={at}
            label={props.label(at + 1)}
            name={ABILITY_PARAM}
            value={chosen === undefined ? "" : abilityValue(chosen)}
            options={options}
          />
        );
      })}
    </div>
  );
}
