import { z } from "zod";
import type { Result } from "#app/domain/result.ts";
import { refusalMessage } from "./errors.ts";

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
