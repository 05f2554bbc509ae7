import { z } from "zod";
import type { Result } from "#app/domain/result.ts";
import { refusalMessage } from "./errors.ts";

/**
 * Schemas for what people type: full-width digits, thousands separators, ¥ and 元 are all fine. Each is required; add
 * `.optional()` where it may stay empty.
 */

/** Money in yuan, to whole fen. */
export function moneyFen() {
  return z.string().transform((text, context): number => {
    const yuan = normalise(text).replace(/^[¥]|元$/g, "");
    const match = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(yuan);
    if (match) return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
    context.addIssue("site:form.notMoney");
    return z.NEVER;
  });
}

/** A whole number, both bounds included. */
export function wholeNumber({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .transform((text, context): number => {
      const digits = normalise(text);
      if (/^-?\d{1,9}$/.test(digits)) return Number(digits);
      context.addIssue(/^-?\d+\.\d+$/.test(digits) ? "site:form.notWhole" : "site:form.notNumber");
      return z.NEVER;
    })
    .pipe(z.number().min(min).max(max));
}

/** The three inputs of a DateField, to an ISO date; `2026-03-09` in one text is understood too. */
export function isoDate() {
  const parts = z.object({ year: z.string().optional(), month: z.string().optional(), day: z.string().optional() });
  return z.union([z.string(), parts]).transform((value, context): string => {
    const [year, month, day] = typeof value === "string" ? value.split("-") : [value.year, value.month, value.day];
    const iso = isoOf(normalise(year ?? ""), normalise(month ?? ""), normalise(day ?? ""));
    if (iso) return iso;
    context.addIssue("site:form.notDate");
    return z.NEVER;
  });
}

function isoOf(year: string, month: string, day: string): string | null {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  // 31 April would roll over into May
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : null;
}

/** A text that a rule reads, such as a telephone number; what the rule refuses is the field's error. */
export function readBy<T>(read: (written: string) => Result<T>) {
  return z
    .string()
    .max(300)
    .transform((text, context): T => {
      const result = read(text);
      if (result.ok) return result.value;
      context.addIssue(refusalMessage(result.refusal));
      return z.NEVER;
    });
}

/** Half-width, without spaces and thousands separators. */
function normalise(text: string): string {
  return text.normalize("NFKC").replace(/[\s,]/g, "");
}
