import type { FieldCipher } from "#app/gateways/cipher/field-cipher.ts";
import type { Tx } from "#db/client.ts";
import type { Calendar } from "./calendar.ts";
import type { Random } from "./random.ts";

/** What every part of the demo world is made with. */
export interface SeedTools {
  readonly tx: Tx;
  readonly random: Random;
  readonly calendar: Calendar;
  readonly cipher: FieldCipher;
}

/** The list in pieces of `size`: PostgreSQL takes 65,535 parameters in one statement. */
export function pieces<T>(rows: readonly T[], size = 500): T[][] {
  const result: T[][] = [];
  for (let from = 0; from < rows.length; from += size) result.push(rows.slice(from, from + size));
  return result;
}
