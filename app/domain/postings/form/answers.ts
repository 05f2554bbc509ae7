import { z } from "zod";
import { isIsoDate, type IsoDate } from "../../dates.ts";

/**
 * Readers for what is typed into the posting form. They take text alone, so that a saved draft and a posted form are read
 * alike; messages are keys of the texts.
 */

/** Half-width, without spaces and thousands separators. */
function normalise(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s,]/g, "");
}

/** The column is a 32-bit integer; nobody pays ten million yuan. */
const MOST_YUAN = 10_000_000;

/** Yuan, above nothing, to whole fen. */
export function money() {
  return z.string().transform((text, context): number => {
    const match = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(normalise(text).replaceAll(/^¥|元$/g, ""));
    const fen = match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : 0;
    if (fen > 0 && fen <= MOST_YUAN * 100) return fen;
    context.addIssue("site:form.notMoney");
    return z.NEVER;
  });
}

/** A number with at most `decimals` decimals, both bounds included. */
export function amount({ min, max, decimals = 0 }: { min: number; max: number; decimals?: 0 | 1 }) {
  return z
    .string()
    .transform((text, context): number => {
      const digits = normalise(text);
      const pattern = decimals === 0 ? /^\d{1,9}$/ : /^\d{1,9}(?:\.\d)?$/;
      if (pattern.test(digits)) return Number(digits);
      context.addIssue(/^\d+\.\d+$/.test(digits) && decimals === 0 ? "site:form.notWhole" : "site:form.notNumber");
      return z.NEVER;
    })
    .pipe(z.number().min(min).max(max));
}

/** The three inputs of a date, to an ISO date not before `today`; null where all three were left empty. */
export function dateFrom(today: IsoDate) {
  const parts = z.object({ year: z.string().optional(), month: z.string().optional(), day: z.string().optional() });
  return parts.transform(({ year = "", month = "", day = "" }, context): IsoDate | null => {
    if (year + month + day === "") return null;
    const iso = [normalise(year), normalise(month).padStart(2, "0"), normalise(day).padStart(2, "0")].join("-");
    if (!isIsoDate(iso)) context.addIssue("site:form.notDate");
    else if (iso < today) context.addIssue("refusals:date-in-past");
    else return iso;
    return z.NEVER;
  });
}

/** One line or several, without spaces around. */
export function words({ min = 1, max }: { min?: number; max: number }) {
  return z.string().trim().min(min).max(max);
}

/** Short names apart by 、，, ; or line ends: skills, benefits. */
export function wordList({ most, longest }: { most: number; longest: number }) {
  return z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .split(/[、，,;；\n]/)
          .map((word) => word.trim())
          .filter((word) => word !== ""),
      ),
    ])
    .pipe(z.array(z.string().max(longest)).max(most));
}
