import { eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { fairs } from "#db/schema/all.ts";
import { type FairRegistration, listRegistrations } from "./read-desk-fairs.ts";

/**
 * Everybody registered for a fair, to be taken along as a file. Names leave the product with it, so the audit log says who
 * took how many (PIPL art. 51).
 *
 * Refuses `not-found`, and as the permission table says.
 */
export async function exportRegistrations(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fairId: number,
): Promise<Result<{ readonly fair: { readonly name: string }; readonly registrations: readonly FairRegistration[] }>> {
  const granted = authorise(principal, "fairs.read-desk");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  const [fair] = await ports.db.select({ name: fairs.name }).from(fairs).where(eq(fairs.id, fairId));
  if (fair === undefined) return refuse("not-found");
  const registrations = await listRegistrations(ports, fairId);
  await ports.db.transaction((tx) =>
    recordChange(tx, {
      at: ports.clock.now(),
      accountId,
      role,
      action: "fairs.export-registrations",
      objectType: "fair",
      objectId: fairId,
      details: { people: registrations.length },
    }),
  );
  return ok({ fair, registrations });
}
