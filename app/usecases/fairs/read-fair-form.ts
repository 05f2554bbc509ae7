import { asc, eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { fairLifecycle } from "#app/domain/fairs/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { fairs, organisations } from "#db/schema/all.ts";
import type { Fair } from "./read-fairs.ts";

export interface FairForm {
  /** Null: a new one. */
  readonly fair: Fair | null;
  /** The workshops (残疾人之家) that can host a fair. */
  readonly workshops: readonly { readonly id: number; readonly name: string }[];
}

/** What the form of a fair starts with. Refuses `not-found`, `fair-over`, and as the permission table says. */
export async function readFairForm(
  ports: Pick<Ports, "db">,
  principal: Principal,
  fairId: number | null,
): Promise<Result<FairForm>> {
  const granted = authorise(principal, "fairs.write");
  if (!granted.ok) return granted;
  const [fair = null] = fairId === null ? [] : await ports.db.select().from(fairs).where(eq(fairs.id, fairId));
  if (fairId !== null && fair === null) return refuse("not-found");
  if (fair !== null && fairLifecycle.isTerminal(fair.status)) return refuse("fair-over");
  const workshops = await ports.db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.kind, "workshop"))
    .orderBy(asc(organisations.name), asc(organisations.id));
  return ok({ fair, workshops });
}
