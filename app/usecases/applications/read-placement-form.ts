import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { checkPlacement, type Placement, type PlacementCheck } from "#app/domain/applications/placement.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { minimumWages, postings } from "#db/schema/all.ts";
import { readApplication, type ApplicationPage } from "./read-application.ts";

export interface PlacementForm {
  readonly application: ApplicationPage;
  /** What the posting said, as a start. */
  readonly offered: Pick<
    typeof postings.$inferSelect,
    "kind" | "employment" | "payPeriod" | "payMinFen" | "weeklyHours" | "insurance"
  >;
}

/** Refuses `not-signed-in`, `not-found`, and `transition-not-allowed` where there is no contract to record now. */
export async function readPlacementForm(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  applicationId: number,
): Promise<Result<PlacementForm>> {
  const read = await readApplication(ports, principal, applicationId);
  if (!read.ok) return read;
  if (!read.value.mayRecordPlacement) return refuse("transition-not-allowed");
  const [offered] = await ports.db.select().from(postings).where(eq(postings.id, read.value.posting.id));
  if (offered === undefined) return refuse("not-found");
  const { kind, employment, payPeriod, payMinFen, weeklyHours, insurance } = offered;
  return ok({
    application: read.value,
    offered: { kind, employment, payPeriod, payMinFen, weeklyHours, insurance },
  });
}

/** A placement held against the rules before anybody saves it; the same rules judge it again when it is recorded. */
export async function previewPlacement(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  applicationId: number,
  placement: Placement,
): Promise<Result<readonly PlacementCheck[]>> {
  const read = await readApplication(ports, principal, applicationId);
  if (!read.ok) return read;
  const [posting] = await ports.db
    .select({ areaCode: postings.areaCode })
    .from(postings)
    .where(eq(postings.id, read.value.posting.id));
  return ok(checkPlacement(placement, posting?.areaCode ?? null, await ports.db.select().from(minimumWages)));
}
