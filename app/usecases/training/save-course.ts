import { and, eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { areas, courses, organisations } from "#db/schema/all.ts";

/** A course as an administrator fills it in. */
export interface CourseFields {
  readonly title: string;
  readonly titleEn: string | null;
  readonly about: string;
  readonly aboutEn: string | null;
  /** The skill it teaches, as people write it in their profiles. */
  readonly skill: string | null;
  readonly providerId: number | null;
  /** Town or street in the district; null when the place lies elsewhere. */
  readonly areaCode: string | null;
  readonly place: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly places: number | null;
}

/**
 * Announces a free course 职业培训, or changes one.
 *
 * Refuses `not-signed-in`, `not-allowed`, `date-in-past` (startsOn of a new one, endsOn of any), `course-ends-before-start`
 * (endsOn), `invalid-input` (areaCode, providerId), `not-found`.
 */
export async function saveCourse(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  courseId: number | null,
  fields: CourseFields,
): Promise<Result<{ readonly courseId: number }>> {
  const granted = authorise(principal, "training.write");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  const today = ports.clock.today();
  if (courseId === null && fields.startsOn < today) return refuse("date-in-past", { field: "startsOn" });
  if (fields.endsOn < fields.startsOn) return refuse("course-ends-before-start", { field: "endsOn" });
  if (fields.endsOn < today) return refuse("date-in-past", { field: "endsOn" });
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    if (fields.areaCode !== null) {
      const [area] = await tx.select({ code: areas.code }).from(areas).where(eq(areas.code, fields.areaCode));
      if (area === undefined) return refuse("invalid-input", { field: "areaCode" });
    }
    if (fields.providerId !== null) {
      const [provider] = await tx
        .select({ id: organisations.id })
        .from(organisations)
        .where(and(eq(organisations.id, fields.providerId), eq(organisations.kind, "training-provider")));
      if (provider === undefined) return refuse("invalid-input", { field: "providerId" });
    }
    const [saved] =
      courseId === null
        ? await tx
            .insert(courses)
            .values({ ...fields, createdAt: at })
            .returning({ id: courses.id })
        : await tx.update(courses).set(fields).where(eq(courses.id, courseId)).returning({ id: courses.id });
    if (saved === undefined) return refuse("not-found");
    await recordChange(tx, {
      at,
      accountId,
      role,
      action: courseId === null ? "training.create-course" : "training.edit-course",
      objectType: "course",
      objectId: saved.id,
    });
    return ok({ courseId: saved.id });
  });
}
