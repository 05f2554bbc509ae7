import { z } from "zod";
import { areaName } from "../../areas/divisions.ts";
import { checkPartTimeHours } from "../../compliance/working-time.ts";
import { isOccupationCode } from "../../occupations/occupations.ts";
import { tenths, wholeNumber } from "../../typed-values.ts";
import type { PostingContent } from "../content.ts";
import { POSTING_KINDS } from "../kinds.ts";
import { WORKING_MODES, WORKING_SHIFTS } from "../terms.ts";
import { publicWords, words } from "./answers.ts";
import type { TypedFields } from "./typed-fields.ts";

/** What kind of posting, and what it is called. */
export const whatSchema = z.object({ kind: z.enum(POSTING_KINDS), title: publicWords({ min: 2, max: 60 }) });

export function whatFields({ kind, title }: PostingContent): TypedFields {
  return { kind, title };
}

/** `other`: chosen from the whole list; `unknown`: none of them fits. */
export const occupationSchema = z
  .object({ occupation: z.string().optional(), otherOccupation: z.string().optional() })
  .transform(({ occupation, otherOccupation }, context): Pick<PostingContent, "occupationCode"> => {
    const chosen = occupation === undefined || occupation === "other" ? otherOccupation : occupation;
    if (chosen === "unknown") return { occupationCode: null };
    if (chosen !== undefined && isOccupationCode(chosen)) return { occupationCode: chosen };
    const path = [occupation === "other" ? "otherOccupation" : "occupation"];
    context.addIssue({ code: "custom", path, message: "site:form.requiredChoice" });
    return z.NEVER;
  });

/** `offered` are the occupations shown as direct choices; any other stands in the list. */
export function occupationFields({ occupationCode }: PostingContent, offered: readonly string[] = []): TypedFields {
  if (occupationCode === null) return {};
  return offered.includes(occupationCode)
    ? { occupation: occupationCode }
    : { occupation: "other", otherOccupation: occupationCode };
}

/** Beyond this a week holds more overtime than 劳动法 art. 41 allows on any reading: 40 hours and 36 a month. */
const MOST_WEEKLY_HOURS = 60;

/** Where the work is, and when. */
export const placeSchema = z
  .object({
    areaCode: z.string().refine((code) => areaName(code, "zh") !== undefined, "site:form.notChoice"),
    address: words({ max: 100 }).optional(),
    workingMode: z.enum(WORKING_MODES),
    employment: z.enum(["full-time", "part-time"]),
    weeklyHours: wholeNumber({ min: 1, max: MOST_WEEKLY_HOURS }),
    dailyHours: tenths({ min: 0.5, max: 12 }).optional(),
    shift: z.enum([...WORKING_SHIFTS, "unknown"]).default("unknown"),
    hoursText: publicWords({ max: 60 }).optional(),
  })
  .transform((typed, context) => {
    const { address, weeklyHours, dailyHours = null, shift, hoursText } = typed;
    if (address === undefined && typed.workingMode !== "home") {
      context.addIssue({ code: "custom", path: ["address"], message: "postings:form.addressNeeded" });
    }
    if (typed.employment === "part-time") {
      const { reasons } = checkPartTimeHours({ weeklyHours, dailyHours });
      const tooMany = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: [field], message: `postings:form.${message}` });
      if (reasons.includes("weekly-hours-above")) tooMany("weeklyHours", "partTimeWeek");
      if (reasons.includes("daily-hours-above")) tooMany("dailyHours", "partTimeDay");
    }
    return {
      ...typed,
      address: address ?? null,
      dailyHours,
      shift: shift === "unknown" ? null : shift,
      hoursText: hoursText ?? null,
    } satisfies Partial<PostingContent>;
  });

export function placeFields(content: PostingContent): TypedFields {
  return {
    areaCode: content.areaCode ?? "",
    address: content.address ?? "",
    workingMode: content.workingMode ?? "",
    employment: content.employment ?? "",
    weeklyHours: content.weeklyHours?.toString() ?? "",
    dailyHours: content.dailyHours?.toString() ?? "",
    shift: content.shift ?? "unknown",
    hoursText: content.hoursText ?? "",
  };
}
