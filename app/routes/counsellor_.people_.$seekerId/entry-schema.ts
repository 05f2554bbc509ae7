import { z } from "zod";
import { GUIDANCE_KINDS } from "#app/domain/guidance/entries.ts";
import { isoDateIfGiven } from "#app/domain/typed-values.ts";

export const newEntry = z.object({
  kind: z.enum(GUIDANCE_KINDS),
  text: z.string().max(1000),
  dueOn: isoDateIfGiven(),
});

export type EntryInput = z.input<typeof newEntry>;
