import { z } from "zod";
import { VISIT_KINDS } from "#app/domain/guidance/visits.ts";
import { isoDate } from "#app/domain/typed-values.ts";

export const newVisit = z.object({ kind: z.enum(VISIT_KINDS), day: isoDate(), text: z.string().max(1000) });

export type VisitInput = z.input<typeof newVisit>;
