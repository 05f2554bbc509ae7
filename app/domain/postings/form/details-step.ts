import { z } from "zod";
import type { IsoDate } from "../../dates.ts";
import { EDUCATION_STEPS } from "../../matching/education.ts";
import type { PostingContent } from "../content.ts";
import { wholeNumber } from "../../typed-values.ts";
import { dateFrom, publicWords, wordList } from "./answers.ts";
import type { TypedFields } from "./typed-fields.ts";

const YES_NO: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** What is left to say: the work itself, how many people, until when, and what they should bring. */
export function detailsSchema(today: IsoDate) {
  return z
    .object({
      description: publicWords({ min: 10, max: 3000 }),
      headcount: wholeNumber({ min: 1, max: 999 }),
      deadline: dateFrom(today).optional(),
      skillsWanted: wordList({ most: 20, longest: 30 }).optional(),
      benefits: wordList({ most: 20, longest: 30 }).optional(),
      education: z.enum([...EDUCATION_STEPS, "unknown"]).default("unknown"),
      experienceYearsMin: wholeNumber({ min: 0, max: 40 }).optional(),
      countsTowardQuota: z.enum(["yes", "no", "unknown"]).default("unknown"),
    })
    .transform(
      (typed) =>
        ({
          description: typed.description,
          headcount: typed.headcount,
          deadline: typed.deadline ?? null,
          skillsWanted: typed.skillsWanted ?? [],
          benefits: typed.benefits ?? [],
          education: typed.education === "unknown" ? null : typed.education,
          experienceYearsMin: typed.experienceYearsMin ?? null,
          countsTowardQuota: YES_NO[typed.countsTowardQuota] ?? null,
        }) satisfies Partial<PostingContent>,
    );
}

export function detailsFields(content: PostingContent): TypedFields {
  const [year = "", month = "", day = ""] = content.deadline?.split("-") ?? [];
  return {
    description: content.description,
    headcount: content.headcount?.toString() ?? "",
    "deadline.year": year,
    "deadline.month": month.replace(/^0/, ""),
    "deadline.day": day.replace(/^0/, ""),
    skillsWanted: content.skillsWanted.join("、"),
    benefits: content.benefits.join("、"),
    education: content.education ?? "unknown",
    experienceYearsMin: content.experienceYearsMin?.toString() ?? "",
    countsTowardQuota: content.countsTowardQuota === null ? "unknown" : content.countsTowardQuota ? "yes" : "no",
  };
}
