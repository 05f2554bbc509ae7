import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { readApplication, type ApplicationPage } from "./read-application.ts";

/**
 * What somebody should see before saying that the person no longer works there.
 *
 * Refuses `not-signed-in`, `not-found`, and `transition-not-allowed` where no job is held, or it is not the reader's to end.
 */
export async function readLeavingForm(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  applicationId: number,
): Promise<Result<ApplicationPage>> {
  const read = await readApplication(ports, principal, applicationId);
  if (!read.ok) return read;
  return read.value.mayEndPlacement ? ok(read.value) : refuse("transition-not-allowed");
}
