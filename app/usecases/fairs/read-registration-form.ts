import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { checkRegistrationOpen, isPublic } from "#app/domain/fairs/lifecycle.ts";
import { type FairAccommodation, needsAtFair } from "#app/domain/fairs/place.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { fairs } from "#db/schema/all.ts";
import { type Fair, isRegistered } from "./read-fairs.ts";

export interface RegistrationForm {
  readonly fair: Fair;
  readonly seekerId: number;
  readonly name: string;
  readonly onBehalf: boolean;
  /** Taken from the profile for those who may read it; others ask the person. */
  readonly needs: readonly FairAccommodation[];
  readonly registered: boolean;
  readonly open: boolean;
}

/**
 * What the page for registering a jobseeker, or for cancelling that, has to show. `seekerId` null: the reader's own
 * profile.
 *
 * Refuses `not-signed-in`, `not-allowed`, `not-found`.
 */
export async function readRegistrationForm(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fairId: number,
  seekerId: number | null,
): Promise<Result<RegistrationForm>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { db, clock } = ports;
  const today = clock.today();
  const [fair] = await db.select().from(fairs).where(eq(fairs.id, fairId));
  if (fair === undefined || !isPublic(fair)) return refuse("not-found");
  const whom = seekerId ?? principal.seekerId;
  if (whom === null) return refuse("not-allowed");
  const found = await findSeeker(db, principal, "fairs.register", whom, today);
  if (!found.ok) return found;
  const { seeker, grant } = found.value;
  const readable = await findSeeker(db, principal, "seekers.read", whom, today);
  return ok({
    fair,
    seekerId: whom,
    name: seeker.name,
    onBehalf: grant.onBehalf,
    needs: readable.ok ? needsAtFair(seeker.accommodationsNeeded) : [],
    registered: await isRegistered(ports, fairId, whom),
    open: checkRegistrationOpen(fair, today).ok,
  });
}
