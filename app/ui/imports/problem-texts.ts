import { type ColumnTarget, isColumnTarget, targetName } from "#app/domain/postings/import/fields.ts";
import { isRowProblemReason } from "#app/domain/postings/import/problems.ts";
import { inLanguage, type Locale } from "#app/i18n/locales.ts";

type Params = Readonly<Record<string, string | number>>;

/** Looks a text of the `imports` catalogue up by its whole key. */
export type Say = (key: string, params: Params) => string;

interface Problem {
  readonly reason: string;
  readonly params: Params;
}

/** Why a row was not imported, in words. */
export function problemText(say: Say, { reason, params }: Problem): string {
  if (!isRowProblemReason(reason)) return reason;
  const rule = typeof params["rule"] === "string" ? { rule: say(`imports:rule.${params["rule"]}`, {}) } : {};
  return say(`imports:reason.${reason}`, { ...params, ...rule });
}

/** What a column is read as, in words. */
export function targetText(say: Say, locale: Locale, target: ColumnTarget): string {
  const name = targetName(target);
  return name === undefined ? say("imports:columns.ignore", {}) : inLanguage(locale, name);
}

/** The column a problem stands in, in words; the whole row where it is none. */
export function fieldText(say: Say, locale: Locale, field: string): string {
  return isColumnTarget(field) && field !== "ignore"
    ? targetText(say, locale, field)
    : say("imports:report.wholeRow", {});
}
