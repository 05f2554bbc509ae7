import { asc, eq, getTableColumns } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { isoDateOf, type IsoDate } from "#app/domain/dates.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { maskCertificateNumber } from "#app/domain/seekers/certificate-number.ts";
import { maskCitizenId } from "#app/domain/seekers/citizen-id.ts";
import { consentInForce } from "#app/domain/seekers/consents.ts";
import type { ProfileContent, ProfileExtent } from "#app/domain/seekers/profile.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { consents, trainingRecords, workHistory } from "#db/schema/all.ts";
import { findSeeker, type SeekerRow } from "./find-seeker.ts";

const { seekerId: _work, ...workColumns } = getTableColumns(workHistory);
const { seekerId: _training, ...trainingColumns } = getTableColumns(trainingRecords);

export interface CertificateView {
  readonly citizenId: string | null;
  readonly certificateNumber: string | null;
  readonly issuedOn: IsoDate | null;
  readonly validUntil: IsoDate | null;
}

export interface Profile {
  readonly seekerId: number;
  /** Somebody else fills it in for the person. */
  readonly onBehalf: boolean;
  readonly content: ProfileContent;
  readonly extent: ProfileExtent;
  /** Numbers masked: nobody reads them back from a page. */
  readonly certificate: CertificateView;
  readonly work: readonly Omit<typeof workHistory.$inferSelect, "seekerId">[];
  readonly training: readonly Omit<typeof trainingRecords.$inferSelect, "seekerId">[];
  readonly updatedOn: IsoDate;
}

function contentOf(seeker: SeekerRow): ProfileContent {
  return {
    name: seeker.name,
    phone: seeker.phone,
    birthDate: seeker.birthDate,
    sex: seeker.sex,
    lookingForWork: seeker.lookingForWork,
    areaCode: seeker.areaCode,
    address: seeker.address,
    travelMeans: seeker.travelMeans,
    travelLimitMinutes: seeker.travelLimitMinutes,
    abilities: seeker.abilities,
    accommodationsNeeded: seeker.accommodationsNeeded,
    hoursPerDayMax: seeker.hoursPerDayMax,
    hoursPerWeekMax: seeker.hoursPerWeekMax,
    shiftsPossible: seeker.shiftsPossible,
    workingModes: seeker.workingModes,
    kindsWanted: seeker.kindsWanted,
    wageWishMonthlyFen: seeker.wageWishMonthlyFen,
    occupationsWanted: seeker.occupationsWanted,
    occupationsRefused: seeker.occupationsRefused,
    skills: seeker.skills,
    education: seeker.education,
    guardianName: seeker.guardianName,
    guardianPhone: seeker.guardianPhone,
    guardianRelation: seeker.guardianRelation,
    guardianLimits: seeker.guardianLimits,
  };
}

/**
 * A person's profile as they, their liaison or a counsellor fill it in. ID and certificate number come masked; category
 * and grade do not come at all.
 *
 * Refuses `not-signed-in` and `not-found`.
 */
export async function readProfile(
  ports: Pick<Ports, "db" | "clock" | "cipher">,
  principal: Principal,
  seekerId: number,
): Promise<Result<Profile>> {
  const { db, cipher } = ports;
  const today = ports.clock.today();
  const found = await findSeeker(db, principal, "seekers.read", seekerId, today);
  if (!found.ok) return found;
  const { seeker, grant } = found.value;
  const work = await db
    .select(workColumns)
    .from(workHistory)
    .where(eq(workHistory.seekerId, seekerId))
    .orderBy(asc(workHistory.id));
  const training = await db
    .select(trainingColumns)
    .from(trainingRecords)
    .where(eq(trainingRecords.seekerId, seekerId))
    .orderBy(asc(trainingRecords.id));
  const given = await db
    .select({ expiresOn: consents.expiresOn, withdrawnAt: consents.withdrawnAt })
    .from(consents)
    .where(eq(consents.seekerId, seekerId));
  const { citizenIdCipher, certificateNumberCipher } = seeker;
  return ok({
    seekerId,
    onBehalf: grant.onBehalf,
    content: contentOf(seeker),
    extent: {
      hasCertificate: certificateNumberCipher !== null,
      workRecords: work.length,
      trainingRecords: training.length,
      consentsInForce: given.filter((consent) => consentInForce(consent, today)).length,
    },
    certificate: {
      citizenId: citizenIdCipher === null ? null : maskCitizenId(cipher.open(citizenIdCipher)),
      certificateNumber:
        certificateNumberCipher === null ? null : maskCertificateNumber(cipher.open(certificateNumberCipher)),
      issuedOn: seeker.certificateIssuedOn,
      validUntil: seeker.certificateValidUntil,
    },
    work,
    training,
    updatedOn: isoDateOf(seeker.updatedAt),
  });
}
