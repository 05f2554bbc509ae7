import { asc, eq } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { isAmong } from "#db/queries/id-list.ts";
import {
  areas,
  placements,
  postings,
  seekers,
  suggestionAnswers,
  trainingRecords,
  workHistory,
} from "#db/schema/all.ts";

/** Columns of a seeker that the judgement reads; name, contact and the certificate's numbers are not selected at all. */
const judged = {
  id: seekers.id,
  lookingForWork: seekers.lookingForWork,
  birthDate: seekers.birthDate,
  sex: seekers.sex,
  certificateIssuedOn: seekers.certificateIssuedOn,
  certificateValidUntil: seekers.certificateValidUntil,
  areaCode: seekers.areaCode,
  latitude: seekers.latitude,
  longitude: seekers.longitude,
  abilities: seekers.abilities,
  accommodationsNeeded: seekers.accommodationsNeeded,
  travelMeans: seekers.travelMeans,
  travelLimitMinutes: seekers.travelLimitMinutes,
  hoursPerWeekMax: seekers.hoursPerWeekMax,
  hoursPerDayMax: seekers.hoursPerDayMax,
  shiftsPossible: seekers.shiftsPossible,
  workingModes: seekers.workingModes,
  kindsWanted: seekers.kindsWanted,
  wageWishMonthlyFen: seekers.wageWishMonthlyFen,
  occupationsWanted: seekers.occupationsWanted,
  occupationsRefused: seekers.occupationsRefused,
  skills: seekers.skills,
  education: seekers.education,
  guardianLimits: seekers.guardianLimits,
  areaLatitude: areas.latitude,
  areaLongitude: areas.longitude,
};

/**
 * What the judgement may read of seekers, with the records beside them.
 *
 * @param ids these seekers, or `undefined` for all who look for work
 */
export async function seekerRows(db: Db | Tx, ids: readonly number[] | undefined) {
  const chosen = ids === undefined ? eq(seekers.lookingForWork, true) : isAmong(seekers.id, ids);
  const people = await db
    .select(judged)
    .from(seekers)
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .where(chosen)
    .orderBy(asc(seekers.id));
  const history = await db
    .select({
      seekerId: workHistory.seekerId,
      occupationCode: workHistory.occupationCode,
      from: workHistory.from,
      to: workHistory.to,
    })
    .from(workHistory)
    .innerJoin(seekers, eq(seekers.id, workHistory.seekerId))
    .where(chosen)
    .orderBy(asc(workHistory.id));
  const training = await db
    .select({ seekerId: trainingRecords.seekerId, skill: trainingRecords.skill })
    .from(trainingRecords)
    .innerJoin(seekers, eq(seekers.id, trainingRecords.seekerId))
    .where(chosen)
    .orderBy(asc(trainingRecords.id));
  const answers = await db
    .select({
      seekerId: suggestionAnswers.seekerId,
      postingId: suggestionAnswers.postingId,
      answer: suggestionAnswers.answer,
      reason: suggestionAnswers.reason,
      answeredAt: suggestionAnswers.answeredAt,
      forgottenAt: suggestionAnswers.forgottenAt,
    })
    .from(suggestionAnswers)
    .innerJoin(seekers, eq(seekers.id, suggestionAnswers.seekerId))
    .where(chosen)
    .orderBy(asc(suggestionAnswers.id));
  const jobs = await db
    .select({
      seekerId: placements.seekerId,
      postingId: placements.postingId,
      startsOn: placements.startsOn,
      endsOn: placements.endsOn,
      endedAt: placements.endedAt,
    })
    .from(placements)
    .innerJoin(seekers, eq(seekers.id, placements.seekerId))
    .where(chosen)
    .orderBy(asc(placements.id));
  return { people, history, training, answers, jobs };
}

/**
 * What the judgement may read of postings.
 *
 * @param ids these postings in whatever status, or `undefined` for all that are published
 */
export async function postingRows(db: Db | Tx, ids: readonly number[] | undefined) {
  return db
    .select({
      id: postings.id,
      organisationId: postings.organisationId,
      kind: postings.kind,
      status: postings.status,
      occupationCode: postings.occupationCode,
      areaCode: postings.areaCode,
      latitude: postings.latitude,
      longitude: postings.longitude,
      workingMode: postings.workingMode,
      employment: postings.employment,
      weeklyHours: postings.weeklyHours,
      dailyHours: postings.dailyHours,
      shift: postings.shift,
      payPeriod: postings.payPeriod,
      payMinFen: postings.payMinFen,
      payMaxFen: postings.payMaxFen,
      payMonthsPerYear: postings.payMonthsPerYear,
      payNegotiable: postings.payNegotiable,
      deadline: postings.deadline,
      demands: postings.demands,
      accommodations: postings.accommodations,
      skillsWanted: postings.skillsWanted,
      education: postings.education,
      experienceYearsMin: postings.experienceYearsMin,
      countsTowardQuota: postings.countsTowardQuota,
      areaLatitude: areas.latitude,
      areaLongitude: areas.longitude,
    })
    .from(postings)
    .leftJoin(areas, eq(areas.code, postings.areaCode))
    .where(ids === undefined ? eq(postings.status, "published") : isAmong(postings.id, ids))
    .orderBy(asc(postings.id));
}
