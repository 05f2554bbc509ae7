import { and, desc, eq, ne } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { certificateValidOn } from "#app/domain/seekers/certificate-validity.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { parseCertificateNumber } from "#app/domain/seekers/certificate-number.ts";
import { parseCitizenId } from "#app/domain/seekers/citizen-id.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { certificateHistory, seekers } from "#db/schema/all.ts";
import { findSeeker, seekerChange, seekerChanged } from "./find-seeker.ts";

/**
 * Records the ID number and the 残疾人证. Both numbers are encrypted; category and grade go, encrypted, into the history
 * and nowhere else: they are used for the certificate itself and never scored. Birth date and sex are read from the ID.
 *
 * Numbers left out stay as they are, so that a new validity can be saved without typing them again.
 *
 * Refuses `not-signed-in`, `not-found`, `citizen-id-invalid`, `certificate-number-invalid`,
 * `certificate-not-of-this-person` and `citizen-id-taken` where another profile has this ID.
 */
export async function saveCertificate(
  ports: Pick<Ports, "db" | "clock" | "cipher">,
  principal: Principal,
  input: {
    readonly seekerId: number;
    readonly citizenId: string | null;
    readonly certificateNumber: string | null;
    readonly issuedOn: IsoDate | null;
    readonly validUntil: IsoDate | null;
  },
): Promise<Result<{ readonly suffixUnverified: boolean; readonly expired: boolean }>> {
  const { cipher } = ports;
  const { seekerId, issuedOn, validUntil } = input;
  const at = ports.clock.now();
  const today = ports.clock.today();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "seekers.write", seekerId, today, "lock");
    if (!found.ok) return found;
    const { seeker, grant } = found.value;
    if (issuedOn !== null && validUntil !== null && validUntil < issuedOn) {
      return refuse("invalid-input", { field: "validUntil" });
    }

    const known = seeker.citizenIdCipher === null ? null : cipher.open(seeker.citizenIdCipher);
    const written = input.citizenId ?? input.certificateNumber?.replace(/\s/g, "").slice(0, 18) ?? null;
    const person = written === null ? null : parseCitizenId(written, today);
    if (person !== null && !person.ok) {
      return input.citizenId === null ? refuse("certificate-number-invalid", { field: "certificateNumber" }) : person;
    }
    const citizenId = person?.value.number ?? known;
    const certificate =
      input.certificateNumber === null ? null : parseCertificateNumber(input.certificateNumber, citizenId);
    if (certificate !== null && !certificate.ok) return certificate;

    if (person !== null) {
      const [other] = await tx
        .select({ id: seekers.id })
        .from(seekers)
        .where(and(eq(seekers.citizenIdIndex, cipher.blindIndex(person.value.number)), ne(seekers.id, seekerId)));
      if (other !== undefined) return refuse("citizen-id-taken", { field: "citizenId" });
    }
    await tx
      .update(seekers)
      .set({
        ...(person === null
          ? {}
          : {
              citizenIdCipher: cipher.seal(person.value.number),
              citizenIdIndex: cipher.blindIndex(person.value.number),
              birthDate: person.value.birthDate,
              sex: person.value.sex,
            }),
        ...(certificate === null ? {} : { certificateNumberCipher: cipher.seal(certificate.value.number) }),
        certificateIssuedOn: issuedOn,
        certificateValidUntil: validUntil,
        updatedAt: at,
      })
      .where(eq(seekers.id, seekerId));

    if (certificate !== null) {
      const digits = `${certificate.value.category}${certificate.value.grade}`;
      const [latest] = await tx
        .select()
        .from(certificateHistory)
        .where(eq(certificateHistory.seekerId, seekerId))
        .orderBy(desc(certificateHistory.from), desc(certificateHistory.id))
        .limit(1);
      if (latest === undefined || cipher.open(latest.categoryGradeCipher) !== digits) {
        await tx.insert(certificateHistory).values({
          seekerId,
          categoryGradeCipher: cipher.seal(digits),
          from: issuedOn ?? today,
          recordedBy: grant.accountId,
          recordedAt: at,
        });
      }
    }
    await recordChange(
      tx,
      seekerChange(grant, seekerId, at, "seekers.record-certificate", {
        citizenId: person !== null,
        certificateNumber: certificate !== null,
      }),
      seekerChanged(seekerId),
    );
    return ok({
      suffixUnverified: certificate?.value.warnings.includes("suffix-not-verified") ?? false,
      expired: certificateValidOn({ issuedOn, validUntil }, today).verdict === "fail",
    });
  });
}
