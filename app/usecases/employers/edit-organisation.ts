import { and, eq, ne } from "drizzle-orm";
import { normalisePhone } from "#app/domain/accounts/phone.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { town, village } from "#app/domain/areas/fenghua.ts";
import { parseCreditCode } from "#app/domain/employers/credit-code.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { areas, organisations } from "#db/schema/all.ts";
import { findOrganisation, identityLocked, organisationVersion, type OrganisationRow } from "./find-organisation.ts";

export interface OrganisationInput {
  readonly organisationId: number;
  readonly version: string;
  /** Left out where the person may not change them any more. */
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
 * Changes what an organisation says of itself. Its name and credit code are fixed for its members once they were handed in for
 * verification; the administrator corrects them.
 *
 * Refuses `credit-code-invalid`, `credit-code-taken` (field `creditCode`), `phone-invalid` (field `contactPhone`),
 * `invalid-input` (field `areaCode`) for a place that does not exist, `changed-meanwhile`, and what `findOrganisation` refuses.
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

    const locked = identityLocked(organisation, grant.role === "administrator");
    const identity: Partial<OrganisationRow> = {};
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
      if (phone === undefined) return refuse("phone-invalid", { field: "contactPhone" });
      contactPhone = phone;
    }
    const { nameEn, areaCode, address, contactName, about, staffCount } = input;
    const [area] = await tx.select({ code: areas.code }).from(areas).where(eq(areas.code, areaCode));
    if (area === undefined) return refuse("invalid-input", { field: "areaCode" });
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
        capacity: organisation.kind === "workshop" ? input.capacity : organisation.capacity,
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

/** A mobile number, or a landline with its area code: employers are reached at their desk. */
function readContactPhone(typed: string): string | undefined {
  const mobile = normalisePhone(typed);
  if (mobile.ok) return mobile.value;
  const digits = typed.normalize("NFKC").replaceAll(/[\s()–—-]/g, "");
  return /^0\d{9,11}$/.test(digits) ? digits : undefined;
}

/** A new address was not measured: the place is its town's or village's as far as it has one. */
function placeOf(
  { areaCode, address }: Pick<OrganisationInput, "areaCode" | "address">,
  before: OrganisationRow,
): Partial<OrganisationRow> {
  if (areaCode === before.areaCode && address === before.address) return {};
  const centre = town(areaCode)?.centre ?? village(areaCode)?.town.centre;
  return { placeText: null, latitude: centre?.latitude ?? null, longitude: centre?.longitude ?? null };
}
