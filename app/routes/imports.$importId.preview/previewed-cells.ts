import { formatPay } from "#app/domain/postings/pay.ts";
import type { ReadPosting } from "#app/domain/postings/import/read-row.ts";
import type { RowProblem } from "#app/domain/postings/import/problems.ts";
import type { Translator } from "#app/i18n/i18n.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { PreviewedRow } from "#app/usecases/postings/import/preview-import.ts";

/** A previewed row as its cells are shown; a row that could not be read has its problems only. */
export interface PreviewedCells {
  readonly rowName: string;
  readonly problems: readonly Pick<RowProblem, "reason" | "params">[];
  readonly posting: {
    readonly title: string;
    readonly employer: string;
    readonly pay: string;
    readonly place: string;
    readonly headcount: string;
    readonly profile: string;
  } | null;
}

export function previewedCells(t: Translator, locale: Locale, row: PreviewedRow): PreviewedCells {
  const { rowName, posting } = row;
  const problems = row.problems.map(({ reason, params }) => ({ reason, params }));
  if (posting === null) return { rowName, problems, posting: null };
  const count = Object.keys(posting.accommodations).length + Object.keys(posting.demands).length;
  return {
    rowName,
    problems,
    posting: {
      title: posting.title,
      employer: posting.employer ?? "",
      pay: formatPay(posting.pay, locale === "en" ? "en" : "zh"),
      place: placeText(t, posting),
      headcount: posting.headcount === null ? t("imports:preview.notStated") : String(posting.headcount),
      profile: count === 0 ? t("imports:preview.notStated") : t("imports:preview.profile", { count }),
    },
  };
}

function placeText(t: Translator, { place: { text, areaCodes } }: ReadPosting): string {
  if (text === null) return t("imports:preview.notStated");
  return areaCodes.length > 0 ? text : t("imports:preview.placeUnknown", { text });
}
