import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { centreOf } from "#app/domain/areas/fenghua.ts";
import { readContactPhone } from "#app/domain/employers/contact-phone.ts";
import { parseCreditCode } from "#app/domain/employers/credit-code.ts";
import { memberRole, organisationVerification, type REGISTRABLE_KINDS } from "#app/domain/employers/organisation.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { countAttempt } from "#app/usecases/accounts/count-attempt.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { organisations } from "#db/schema/all.ts";
import { isArea } from "./is-area.ts";
import { addMember, holdWithoutOrganisation } from "./membership.ts";
import { moveOrganisation } from "./move-organisation.ts";

export interface NewOrganisation {
  readonly kind: (typeof REGISTRABLE_KINDS)[number];
  readonly name: string;
  readonly creditCode: string;
  readonly areaCode: string;
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

/**
 * Registers the organisation of somebody whose account has none, makes them its first member and hands it in for verification,
 * all at once. Until the administrator has verified it its people can write and submit postings; none goes public.
 *
 * Nobody is attached to an organisation that is already here, and who runs it is not told. Which codes are here is told only to
 * those whose other answers are in order, and only so many times from one network address.
 *
 * Refuses `already-member`, `credit-code-invalid`, `contact-phone-invalid`, `invalid-input` (field `areaCode`),
 * `too-many-attempts` (param `minutes`), `credit-code-taken` (field `creditCode`), and as the permission table says.
 */
export async function registerOrganisation(
  ports: Pick<Ports, "db" | "clock" | "signInLimiter">,
  principal: Principal,
  input: NewOrganisation & { readonly networkAddress: string },
): Promise<Result<{ readonly organisationId: number }>> {
  const accountId = principal.kind === "account" ? principal.accountId : null;
  const granted = authorise(principal, "employers.register", { accountId });
  if (!granted.ok) return granted;
  const code = parseCreditCode(input.creditCode);
  if (!code.ok) return code;
  const phone = readContactPhone(input.contactPhone);
  if (!phone.ok) return phone;
  const counted = await countAttempt(ports, `organisation:${input.networkAddress}`);
  if (!counted.ok) return counted;

  const at = ports.clock.now();
  const { kind, name, areaCode, address, contactName } = input;
  const by = { accountId: granted.value.accountId, role: memberRole(kind) };
  return ports.db.transaction(async (tx) => {
    const free = await holdWithoutOrganisation(tx, by.accountId);
    if (!free.ok) return free;
    if (!(await isArea(tx, areaCode))) return refuse("invalid-input", { field: "areaCode" });
    const registered = organisationVerification.transition(null, "register", by.role);
    if (!registered.ok) return registered;
    const [organisation] = await tx
      .insert(organisations)
      .values({
        kind,
        name,
        creditCode: code.value,
        verification: registered.value,
        areaCode,
        address,
        ...centreOf(areaCode),
        contactName,
        contactPhone: phone.value,
        createdAt: at,
        updatedAt: at,
      })
      .onConflictDoNothing({ target: organisations.creditCode })
      .returning();
    if (organisation === undefined) return refuse("credit-code-taken", { field: "creditCode" });
    await addMember(tx, { ...by, organisationId: organisation.id, at });
    await recordChange(tx, {
      at,
      ...by,
      action: "employers.register",
      objectType: "organisation",
      objectId: organisation.id,
      details: { event: "register", from: null, to: registered.value, kind },
    });
    const submitted = await moveOrganisation(tx, { organisation, event: "submit", by, at });
    return submitted.ok ? ok({ organisationId: organisation.id }) : submitted;
  });
}
