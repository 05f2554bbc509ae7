import { asc, eq, gte } from "drizzle-orm";
import { authorise, mayEver } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { areas, courses, organisations } from "#db/schema/all.ts";

export type Course = typeof courses.$inferSelect;

export interface CourseShown {
  readonly course: Course;
  readonly town: { readonly zh: string; readonly en: string } | null;
  readonly provider: string | null;
  readonly providerEn: string | null;
}

const columns = {
  course: courses,
  zh: areas.nameZh,
  en: areas.nameEn,
  provider: organisations.name,
  providerEn: organisations.nameEn,
};

interface CourseRow {
  readonly course: Course;
  readonly zh: string | null;
  readonly en: string | null;
  readonly provider: string | null;
  readonly providerEn: string | null;
}

function shown({ course, zh, en, provider, providerEn }: CourseRow): CourseShown {
  return { course, provider, providerEn, town: zh !== null && en !== null ? { zh, en } : null };
}

/** Free courses that are to come or still run, the next one first, and whether the reader may change them. */
export async function listCourses(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<{ readonly courses: readonly CourseShown[]; readonly mayWrite: boolean }> {
  const rows = await ports.db
    .select(columns)
    .from(courses)
    .leftJoin(areas, eq(areas.code, courses.areaCode))
    .leftJoin(organisations, eq(organisations.id, courses.providerId))
    .where(gte(courses.endsOn, ports.clock.today()))
    .orderBy(asc(courses.startsOn), asc(courses.id));
  return { courses: rows.map(shown), mayWrite: mayEver(principal, "training.write") };
}

/** A course; one that is over can still be read by whoever kept its address. Refuses `not-found`. */
export async function readCourse(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  courseId: number,
): Promise<Result<CourseShown & { readonly over: boolean; readonly mayWrite: boolean }>> {
  const [row] = await ports.db
    .select(columns)
    .from(courses)
    .leftJoin(areas, eq(areas.code, courses.areaCode))
    .leftJoin(organisations, eq(organisations.id, courses.providerId))
    .where(eq(courses.id, courseId));
  if (row === undefined) return refuse("not-found");
  const over = row.course.endsOn < ports.clock.today();
  return ok({ ...shown(row), over, mayWrite: mayEver(principal, "training.write") });
}

export interface CourseForm {
  /** Null: a new one. */
  readonly course: Course | null;
  readonly providers: readonly { readonly id: number; readonly name: string }[];
}

/** What the form of a course starts with. Refuses `not-found`, and as the permission table says. */
export async function readCourseForm(
  ports: Pick<Ports, "db">,
  principal: Principal,
  courseId: number | null,
): Promise<Result<CourseForm>> {
  const granted = authorise(principal, "training.write");
  if (!granted.ok) return granted;
  const [course = null] =
    courseId === null ? [] : await ports.db.select().from(courses).where(eq(courses.id, courseId));
  if (courseId !== null && course === null) return refuse("not-found");
  const providers = await ports.db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.kind, "training-provider"))
    .orderBy(asc(organisations.name), asc(organisations.id));
  return ok({ course, providers });
}
