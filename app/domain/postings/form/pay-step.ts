import { z } from "zod";
import { moneyFen, wholeNumber } from "../../typed-values.ts";
import type { PostingContent } from "../content.ts";
import { PAY_PERIODS } from "../pay.ts";
import { INSURANCES, type Insurance } from "../terms.ts";
import type { TypedFields } from "./typed-fields.ts";

/** What the work pays, and which insurances the employer pays into. `none` among the insurances: none of them. */
export const paySchema = z
  .object({
    payPeriod: z.enum(PAY_PERIODS),
    payMin: moneyFen().optional(),
    payMax: moneyFen().optional(),
    payNegotiable: z.enum(["yes", "no"]).default("no"),
    payMonthsPerYear: wholeNumber({ min: 12, max: 24 }).optional(),
    insurance: z.array(z.enum([...INSURANCES, "none"])).default([]),
  })
  .transform((typed, context) => {
    const { payPeriod, payMin = null, payMax = null, insurance } = typed;
    const wrong = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (payMin !== null && payMax !== null && payMin > payMax) wrong("payMax", "postings:form.payReversed");
    if (payMin === null && payMax === null && typed.payNegotiable === "no") wrong("payMin", "refusals:pay-required");
    const paid = insurance.filter((each): each is Insurance => each !== "none");
    if (paid.length > 0 && paid.length < insurance.length) wrong("insurance", "postings:form.insuranceNoneAndSome");
    return {
      payPeriod,
      payMinFen: payMin,
      payMaxFen: payMax,
      payNegotiable: typed.payNegotiable === "yes",
      payMonthsPerYear: typed.payMonthsPerYear ?? null,
      insurance: insurance.length === 0 ? null : paid,
    } satisfies Partial<PostingContent>;
  });

export function payFields(content: PostingContent): TypedFields {
  return {
    payPeriod: content.payPeriod ?? "",
    payMin: yuan(content.payMinFen),
    payMax: yuan(content.payMaxFen),
    payNegotiable: content.payNegotiable ? "yes" : "no",
    payMonthsPerYear: content.payMonthsPerYear?.toString() ?? "",
    insurance: content.insurance?.length === 0 ? ["none"] : (content.insurance ?? []),
  };
}

function yuan(fen: number | null): string {
  if (fen === null) return "";
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}
