import { town } from "#app/domain/areas/fenghua.ts";
import { AGE_GROUPS, OUTSIDE_WORKING_AGE } from "#app/domain/matching/compared-groups.ts";
import type { NamedGroup } from "#app/domain/matching/unequal-groups.ts";
import type { Translator } from "#app/i18n/i18n.ts";
import { inLanguage, type Locale } from "#app/i18n/locales.ts";

/** What a group of people is called: a town, an age, a sex; or that it is not known. */
export function groupName(t: Translator, locale: Locale, { grouping, group }: NamedGroup): string {
  if (group === OUTSIDE_WORKING_AGE) return t("matching:fairness.outside");
  const place = grouping === "town" ? town(group) : undefined;
  if (place !== undefined) return inLanguage(locale, place.name);
  const age = AGE_GROUPS.find((each) => each === group);
  if (age !== undefined) return t(`matching:fairness.age.${age}`);
  if (group === "female" || group === "male") return t(`matching:fairness.sex.${group}`);
  return t(`matching:fairness.unknown.${grouping}`);
}
