import { eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { parseCreditCode } from "#app/domain/employers/credit-code.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { countAttempt } from "#app/usecases/accounts/count-attempt.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { joinRequests, organisations } from "#db/schema/all.ts";
import { holdWithoutOrganisation } from "./membership.ts";

/**
 * Asks an organisation that is already here, by its credit code, to be let in as one of its people. Its people, once it is
 * verified, and the administrator are told, and see the name and the masked number of who asks. Asking twice is asking once.
 *
 * Refuses `already-member`, `credit-code-invalid`, `too-many-attempts` (param `minutes`), `not-found` where no organisation has
 * the code, and as the permission table says.
 */
export async function askToJoin(
  ports: Pick<Ports, "db" | "clock" | "signInLimiter">,
  principal: Principal,
  input: { readonly creditCode: string; readonly networkAddress: string },
): Promise<Result<undefined>> {
  const accountId = principal.kind === "account" ? principal.accountId : null;
  const granted = authorise(principal, "employers.register", { accountId });
  if (!granted.ok) return granted;
  const code = parseCreditCode(input.creditCode);
  if (!code.ok) return code;
  const counted = await countAttempt(ports, `organisation:${input.networkAddress}`);
  if (!counted.ok) return counted;

  const at = ports.clock.now();
  const { accountId: by, role } = granted.value;
  return ports.db.transaction(async (tx) => {
    const free = await holdWithoutOrganisation(tx, by);
    if (!free.ok) return free;
    const [organisation] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.creditCode, code.value));
    if (organisation === undefined) return refuse("not-found");
    const [request] = await tx
      .insert(joinRequests)
      .values({ accountId: by, organisationId: organisation.id, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: joinRequests.id });
    if (request === undefined) return ok();
    await recordChange(
      tx,
      {
        at,
        accountId: by,
        role,
        action: "employers.ask-to-join",
        objectType: "organisation",
        objectId: organisation.id,
        details: { requestId: request.id },
      },
      [{ topic: "join-request.moved", payload: { requestId: request.id } }],
    );
    return ok();
  });
}
