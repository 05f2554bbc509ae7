import { eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import { normalisePhone } from "#app/domain/accounts/phone.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { parseCitizenId } from "#app/domain/seekers/citizen-id.ts";
import { consentEnd } from "#app/domain/seekers/consents.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Db, Tx } from "#db/client.ts";
import { accounts, areas, seekers } from "#db/schema/all.ts";
import { seekerChange, seekerChanged } from "./find-seeker.ts";
import { giveConsent } from "./give-consent.ts";

/** How long the mandate lasts that a person gives when a liaison registers them. */
const FIRST_MANDATE_DAYS = 365;

/**
 * A liaison or counsellor registers a person who has no account. The person must have agreed (PIPL arts 13, 29); a liaison
 * gets a mandate (代办委托) for a year by it, a counsellor is put in charge.
 *
 * Refuses `not-signed-in`, `not-allowed`, `consent-missing`, `phone-invalid`, `citizen-id-invalid`, `invalid-input` for an
 * unknown area; and for an ID that is registered already `person-in-care` with the name of the counsellor in charge
 * (`params.inCharge`), or `citizen-id-taken` where there is none.
 */
export async function registerSeeker(
  ports: Pick<Ports, "db" | "clock" | "cipher">,
  principal: Principal,
  input: {
    readonly name: string;
    readonly phone: string | null;
    readonly citizenId: string | null;
    readonly areaCode: string | null;
    readonly personAgreed: boolean;
  },
): Promise<Result<{ readonly seekerId: number }>> {
  const granted = authorise(principal, "seekers.register");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  const grant = { ...granted.value, onBehalf: true };
  const today = ports.clock.today();
  const at = ports.clock.now();

  if (!input.personAgreed) return refuse("consent-missing", { field: "personAgreed" });
  const phone = input.phone === null ? null : normalisePhone(input.phone);
  if (phone !== null && !phone.ok) return phone;
  const citizen = input.citizenId === null ? null : parseCitizenId(input.citizenId, today);
  if (citizen !== null && !citizen.ok) return citizen;
  const citizenIdIndex = citizen === null ? null : ports.cipher.blindIndex(citizen.value.number);

  return ports.db.transaction(async (tx) => {
    if (input.areaCode !== null) {
      const [area] = await tx.select({ code: areas.code }).from(areas).where(eq(areas.code, input.areaCode));
      if (area === undefined) return refuse("invalid-input", { field: "areaCode" });
    }
    const values = {
      name: input.name,
      phone: phone?.value ?? null,
      areaCode: input.areaCode,
      counsellorId: role === "counsellor" ? accountId : null,
      citizenIdCipher: citizen === null ? null : ports.cipher.seal(citizen.value.number),
      citizenIdIndex,
      birthDate: citizen?.value.birthDate ?? null,
      sex: citizen?.value.sex ?? null,
      createdAt: at,
      updatedAt: at,
    };
    // Two people registering the same person at once: the index lets one of them in.
    const [made] = await tx
      .insert(seekers)
      .values(values)
      .onConflictDoNothing({ target: seekers.citizenIdIndex })
      .returning({ id: seekers.id });
    if (made === undefined) return whoIsInCharge(tx, citizenIdIndex);
    const seekerId = made.id;
    await recordChange(tx, seekerChange(grant, seekerId, at, "seekers.register"), seekerChanged(seekerId));
    if (role === "liaison") {
      await giveConsent(tx, grant, {
        seekerId,
        purpose: "liaison-mandate",
        organisationId: null,
        liaisonId: accountId,
        expiresOn: consentEnd(today, FIRST_MANDATE_DAYS),
        at,
      });
    }
    return ok({ seekerId });
  });
}

async function whoIsInCharge(db: Db | Tx, citizenIdIndex: string | null): Promise<Result<never>> {
  const field = "citizenId";
  if (citizenIdIndex === null) throw new Error("Only an ID number can be registered already.");
  const [known] = await db
    .select({ inCharge: accounts.name })
    .from(seekers)
    .leftJoin(accounts, eq(accounts.id, seekers.counsellorId))
    .where(eq(seekers.citizenIdIndex, citizenIdIndex));
  const inCharge = known?.inCharge ?? null;
  return inCharge === null
    ? refuse("citizen-id-taken", { field })
    : refuse("person-in-care", { field, params: { inCharge } });
}
