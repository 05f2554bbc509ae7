import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { areas } from "#db/schema/all.ts";

/** Whether a code that came with a form is a place we know. */
export async function isArea(tx: Tx, code: string): Promise<boolean> {
  return (await tx.$count(areas, eq(areas.code, code))) > 0;
}
