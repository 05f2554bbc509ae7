import { and, eq, inArray } from "drizzle-orm";
import { authorise, reachOf } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { OrganisationKind } from "#app/domain/employers/organisation.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import { postingLifecycle } from "#app/domain/postings/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { organisations, postingDrafts, postings } from "#db/schema/all.ts";

const USUAL_KIND: Readonly<Record<OrganisationKind, PostingKind>> = {
  employer: "vacancy",
  workshop: "sheltered",
  "relief-base": "relief-base",
  "training-provider": "vacancy",
};

/**
 * Begins a posting: an empty draft of the organisation's usual kind, at its own place. From then on nothing typed is lost.
 * An organisation that is not verified yet may draft and submit; publishing waits for the verification.
 *
 * Refuses `not-signed-in`, `not-allowed`, and `not-found` for an organisation that is not the person's.
 */
export async function startPosting(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { organisationId }: { readonly organisationId: number },
): Promise<Result<{ readonly postingId: number }>> {
  const reach = reachOf(principal, "postings.write");
  if (reach === undefined) return refuse(principal.kind === "visitor" ? "not-signed-in" : "not-allowed");
  const [organisation] = await ports.db
    .select()
    .from(organisations)
    .where(
      and(
        eq(organisations.id, organisationId),
        reach.scope === "any" ? undefined : inArray(organisations.id, [...reach.organisationIds]),
      ),
    );
  if (organisation === undefined) return refuse("not-found");
  const granted = authorise(principal, "postings.write", { organisationId });
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  const status = postingLifecycle.transition(null, "create", role);
  if (!status.ok) return status;

  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [posting] = await tx
      .insert(postings)
      .values({
        organisationId,
        kind: USUAL_KIND[organisation.kind],
        status: status.value,
        title: "",
        areaCode: organisation.areaCode,
        address: organisation.address,
        latitude: organisation.latitude,
        longitude: organisation.longitude,
        createdBy: accountId,
        createdAt: at,
        updatedAt: at,
      })
      .returning({ id: postings.id });
    if (posting === undefined) throw new Error("No posting was made.");
    await tx.insert(postingDrafts).values({
      postingId: posting.id,
      organisationId,
      accountId,
      step: "what",
      fields: {},
      createdAt: at,
      updatedAt: at,
    });
    await recordChange(
      tx,
      {
        at,
        accountId,
        role,
        action: "postings.create",
        objectType: "posting",
        objectId: posting.id,
        details: { event: "create", from: null, to: status.value },
      },
      [{ topic: "posting.changed", payload: { postingId: posting.id } }],
    );
    return ok({ postingId: posting.id });
  });
}
