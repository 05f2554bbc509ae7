import { z } from "zod";
import { isIsoDate, type IsoDate } from "./dates.ts";

/**
 * Schemas for what people type: full-width digits, thousands separators, ¥ and 元 are all fine. They take text alone, so
 * that a saved draft and a posted form are read alike; messages are keys of the texts. Each is required; add
 * `.optional()` where it may stay empty.
 */

/** The column is a 32-bit integer; nobody pays ten million yuan. */
const MOST_FEN = 10_000_000_00;

/** Money in yuan, above nothing and up to ten million, to whole fen. */
export function moneyFen() {
  return z.string().transform((text, context): number => {
    const match = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(normalise(text).replace(/^¥|元$/g, ""));
    const fen = match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : 0;
    if (fen > 0 && fen <= MOST_FEN) return fen;
    context.addIssue("site:form.notMoney");
    return z.NEVER;
  });
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A whole number, both bounds included. */
export function wholeNumber(bounds: Bounds) {
  return numberOf(/^-?\d{1,9}$/, "site:form.notWhole", bounds);
}

/** A number with one decimal at most, both bounds included. */
export function tenths(bounds: Bounds) {
  return numberOf(/^-?\d{1,9}(?:\.\d)?$/, "site:form.notNumber", bounds);
}

function numberOf(pattern: RegExp, tooFine: string, { min, max }: Bounds) {
  return z
    .string()
    .transform((text, context): number => {
      const digits = normalise(text);
      if (pattern.test(digits)) return Number(digits);
      context.addIssue(/^-?\d+\.\d+$/.test(digits) ? tooFine : "site:form.notNumber");
      return z.NEVER;
    })
    .pipe(z.number().min(min).max(max));
}

/** The three inputs of a date, each as it was typed. */
export const dateParts = z.object({
  year: z.string().optional(),
  month: z.string().optional(),
  day: z.string().optional(),
});

/** A date that is needed: three inputs, or `2026-03-09` in one text. */
export function isoDate() {
  return typedDate().transform((day, context): IsoDate => {
    if (day !== undefined) return day;
    context.addIssue("site:form.required");
    return z.NEVER;
  });
}

/** A date that may be left out: three empty inputs are no date. `isoDate().optional()` would ask for one all the same. */
export function isoDateIfGiven() {
  return typedDate().optional();
}

/** Reads any input itself: a form library makes an object of three empty inputs, which is neither text nor nothing. */
function typedDate() {
  return z.unknown().transform((typed, context): IsoDate | undefined => {
    const parts = partsOf(typed);
    if (Object.values(parts).every((part) => part.trim() === "")) return undefined;
    const iso = isoFromParts(parts);
    if (iso !== null) return iso;
    context.addIssue("site:form.notDate");
    return z.NEVER;
  });
}

function partsOf(typed: unknown): Record<"year" | "month" | "day", string> {
  if (typeof typed === "string") {
    const [year = "", month = "", ...day] = typed.split("-");
    return { year, month, day: day.join("-") };
  }
  const { year = "", month = "", day = "" } = dateParts.safeParse(typed).data ?? {};
  return { year, month, day };
}

/** A real calendar date from its three inputs; null for anything else, 31 April included. */
export function isoFromParts({ year = "", month = "", day = "" }: z.infer<typeof dateParts>): IsoDate | null {
  const iso = [normalise(year), normalise(month).padStart(2, "0"), normalise(day).padStart(2, "0")].join("-");
  return isIsoDate(iso) ? iso : null;
}

/** Half-width, without spaces and thousands separators. */
function normalise(text: string): string {
  return text.normalize("NFKC").replace(/[\s,]/g, "");
}
