import type { z } from "zod";
import { errorMessage } from "./errors.ts";

/** Words what zod found, for every schema that gives no message of its own. */
export const issueMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? missing(issue.expected) : wrongType(issue.expected);
    case "invalid_value":
      return issue.input === undefined ? "site:form.requiredChoice" : "site:form.notChoice";
    case "invalid_union":
      return issue.input === undefined ? "site:form.required" : "site:form.invalid";
    case "too_small":
      if (issue.origin === "array" && Number(issue.minimum) === 1) return "site:form.requiredChoice";
      return errorMessage(atLeast(issue.origin), { minimum: Number(issue.minimum), count: Number(issue.minimum) });
    case "too_big":
      return errorMessage(atMost(issue.origin), { maximum: Number(issue.maximum), count: Number(issue.maximum) });
    case "invalid_format":
      if (issue.format === "email") return "site:form.notEmail";
      return issue.format === "url" ? "site:form.notUrl" : "site:form.invalid";
    default:
      return "site:form.invalid";
  }
};

function missing(expected: string): string {
  if (expected === "file") return "site:form.requiredFile";
  return expected === "array" || expected === "boolean" ? "site:form.requiredChoice" : "site:form.required";
}

function wrongType(expected: string): string {
  if (expected === "int") return "site:form.notWhole";
  return expected === "number" ? "site:form.notNumber" : "site:form.invalid";
}

function atLeast(origin: string): string {
  if (origin === "string") return "site:form.tooShort";
  return origin === "array" || origin === "set" ? "site:form.tooFewChoices" : "site:form.tooSmall";
}

function atMost(origin: string): string {
  if (origin === "string") return "site:form.tooLong";
  return origin === "array" || origin === "set" ? "site:form.tooManyChoices" : "site:form.tooBig";
}
