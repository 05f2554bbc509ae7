import { z } from "zod";
import { CONTRACT_TYPES } from "#app/domain/applications/placement.ts";
import { INSURANCES } from "#app/domain/postings/terms.ts";
import { isoDate, moneyFen, wholeNumber } from "#app/domain/typed-values.ts";

const PAY_PERIODS = ["month", "hour", "day", "piece", "year"] as const;
export const placementSchema = z.object({
  contractType: z.enum(CONTRACT_TYPES),
  contractMonths: wholeNumber({ min: 1, max: 600 }).optional(),
  startsOn: isoDate(),
  payPeriod: z.enum(PAY_PERIODS),
  payFen: moneyFen(),
  weeklyHours: wholeNumber({ min: 1, max: 72 }).optional(),
  insurance: z.array(z.enum(INSURANCES)).default([]),
});
export type PlacementInput = z.input<typeof placementSchema>;
