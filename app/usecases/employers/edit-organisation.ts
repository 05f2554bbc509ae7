import { and, eq, isNull, ne } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { centreOf } from "#app/domain/areas/fenghua.ts";
import { readContactPhone } from "#app/domain/employers/contact-phone.ts";
import { parseCreditCode } from "#app/domain/employers/credit-code.ts";
import { memberRole, type OrganisationKind, REGISTRABLE_KINDS } from "#app/domain/employers/organisation.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Tx } from "#db/client.ts";
import { memberships, organisations } from "#db/schema/all.ts";
import { findOrganisation, identityLocked, organisationVersion, type OrganisationRow } from "./find-organisation.ts";
import { isArea } from "./is-area.ts";

export interface OrganisationInput {
  readonly organisationId: number;
  readonly version: string;
  /** Left out where the person may not change them any more. */
  readonly kind?: OrganisationKind | undefined;
  readonly name?: string | undefined;
  readonly creditCode?: string | undefined;
  readonly nameEn: string | null;
  readonly areaCode: string;
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly about: string | null;
  readonly capacity: number | null;
  readonly staffCount: number | null;
}

/**
 * Changes what an organisation says of itself. Its kind, name and credit code are fixed for its members once they were handed in
 * for verification; the administrator corrects them.
 *
 * Refuses `credit-code-invalid`, `credit-code-taken` (field `creditCode`), `contact-phone-invalid` (field `contactPhone`),
 * `invalid-input` (field `areaCode` or `kind`), `changed-meanwhile`, and what `findOrganisation` refuses.
 */
export async function editOrganisation(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: OrganisationInput,
): Promise<Result<undefined>> {
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findOrganisation(tx, principal, "employers.write", input.organisationId, { lock: true });
    if (!found.ok) return found;
    const { organisation, grant } = found.value;
    if (organisationVersion(organisation) !== input.version) return refuse("changed-meanwhile");

    const byStaff = grant.role === "administrator";
    const locked = identityLocked(organisation, byStaff);
    const identity: Partial<OrganisationRow> = {};
    const { kind = organisation.kind } = locked ? {} : input;
    if (kind !== organisation.kind) {
      if (!byStaff && !REGISTRABLE_KINDS.some((each) => each === kind))
        return refuse("invalid-input", { field: "kind" });
      identity.kind = kind;
      await changeMemberRoles(tx, organisation.id, memberRole(kind));
    }
    if (!locked && input.name !== undefined) identity.name = input.name;
    if (!locked && input.creditCode !== undefined) {
      const code = parseCreditCode(input.creditCode);
      if (!code.ok) return code;
      const [other] = await tx
        .select({ id: organisations.id })
        .from(organisations)
        .where(and(eq(organisations.creditCode, code.value), ne(organisations.id, organisation.id)));
      if (other !== undefined) return refuse("credit-code-taken", { field: "creditCode" });
      identity.creditCode = code.value;
    }
    let contactPhone = input.contactPhone;
    if (contactPhone !== null && contactPhone !== organisation.contactPhone) {
      const phone = readContactPhone(contactPhone);
      if (!phone.ok) return phone;
      contactPhone = phone.value;
    }
    if (!(await isArea(tx, input.areaCode))) return refuse("invalid-input", { field: "areaCode" });
    const { nameEn, areaCode, address, contactName, about, staffCount } = input;
    await tx
      .update(organisations)
      .set({
        ...identity,
        ...placeOf(input, organisation),
        nameEn,
        areaCode,
        address,
        contactName,
        contactPhone,
        about,
        staffCount,
        capacity: kind === "workshop" ? input.capacity : organisation.capacity,
        updatedAt: at,
      })
      .where(eq(organisations.id, organisation.id));
    await recordChange(
      tx,
      {
        at,
        accountId: grant.accountId,
        role: grant.role,
        action: "employers.edit",
        objectType: "organisation",
        objectId: organisation.id,
      },
      [{ topic: "organisation.changed", payload: { organisationId: organisation.id } }],
    );
    return ok();
  });
}

/** The people of a workshop have its board; those of any other organisation have none. */
async function changeMemberRoles(tx: Tx, organisationId: number, role: ReturnType<typeof memberRole>): Promise<void> {
  await tx
    .update(memberships)
    .set({ role })
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.revokedAt)));
}

/** A new address was not measured: the place is its town's or village's as far as it has one. */
function placeOf(
  { areaCode, address }: Pick<OrganisationInput, "areaCode" | "address">,
  before: OrganisationRow,
): Partial<OrganisationRow> {
  if (areaCode === before.areaCode && address === before.address) return {};
  const centre = centreOf(areaCode);
  return { placeText: null, latitude: centre?.latitude ?? null, longitude: centre?.longitude ?? null };
}
