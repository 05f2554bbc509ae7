import { z } from "zod";
import type { CaseloadFilter } from "#app/usecases/guidance/list-caseload.ts";

const schema = z.object({
  q: z.string().max(50).optional().catch(undefined),
  town: z.string().max(12).optional().catch(undefined),
  looking: z.enum(["yes", "no"]).optional().catch(undefined),
  attention: z.enum(["no-suggestions", "no-contact", "applying"]).optional().catch(undefined),
  whose: z.enum(["all", "nobody"]).optional().catch(undefined),
  sort: z.enum(["last-contact", "name"]).optional().catch(undefined),
  page: z.coerce.number().int().positive().optional().catch(undefined),
});

/** The filter in an address; whatever cannot be read is left out. */
export function caseloadFilterIn(url: string): CaseloadFilter {
  const given = [...new URL(url).searchParams].filter(([, value]) => value !== "");
  return schema.parse(Object.fromEntries(given));
}
