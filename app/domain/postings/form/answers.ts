import { z } from "zod";
import type { IsoDate } from "../../dates.ts";
import { dateParts, isoFromParts } from "../../typed-values.ts";
import { excludesPeople } from "../wording.ts";

/** Readers for what only the posting form asks; numbers, money and dates are read as everywhere (`typed-values.ts`). */

/** The three inputs of a date, to an ISO date not before `today`; null where all three were left empty. */
export function dateFrom(today: IsoDate) {
  return dateParts.transform((typed, context): IsoDate | null => {
    if (!typed.year && !typed.month && !typed.day) return null;
    const iso = isoFromParts(typed);
    if (iso !== null && iso >= today) return iso;
    context.addIssue(iso === null ? "site:form.notDate" : "refusals:date-in-past");
    return z.NEVER;
  });
}

/** A text is measured before any rule reads it: spaces around it count up to this many. */
const MOST_BLANKS = 200;

/** One line or several, without spaces around. */
export function words({ min = 1, max }: { min?: number; max: number }) {
  return z
    .string()
    .max(max + MOST_BLANKS, { abort: true })
    .trim()
    .min(min)
    .max(max, { abort: true });
}

/** Words that everybody will read: they must turn nobody away (就业促进法 art. 29). */
export function publicWords(bounds: { min?: number; max: number }) {
  return words(bounds).refine((text) => !excludesPeople(text), "postings:wording.refused");
}

/** Short names apart by 、，, ; or line ends: skills, benefits; they turn nobody away. */
export function wordList({ most, longest }: { most: number; longest: number }) {
  return z
    .string()
    .max(most * (longest + MOST_BLANKS), { abort: true })
    .transform((text) => [
      ...new Set(
        text
          .split(/[、，,;；\n]/)
          .map((word) => word.trim())
          .filter((word) => word !== ""),
      ),
    ])
    .pipe(z.array(z.string().max(longest, { abort: true })).max(most, { abort: true }))
    .refine((list) => !list.some(excludesPeople), "postings:wording.refused");
}
