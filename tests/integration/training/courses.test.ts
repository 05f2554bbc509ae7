import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { ROLES } from "#app/domain/accounts/roles.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { listCourses, readCourse } from "#app/usecases/training/read-courses.ts";
import { saveCourse, type CourseFields } from "#app/usecases/training/save-course.ts";
import { auditLog, courses } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { areasOf, JINPING } from "#tests/factories/area.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
beforeEach(reset);
const ports = { db, clock: fixedClock(new Date("2026-11-23T02:00:00Z")) };

const FIELDS: CourseFields = {
  title: "虚构缝纫课",
  titleEn: null,
  about: "",
  aboutEn: null,
  skill: "缝纫",
  providerId: null,
  areaCode: JINPING,
  place: "虚构学校",
  startsOn: "2026-12-01",
  endsOn: "2026-12-20",
  places: 12,
};

describe("courses", () => {
  it("are shown to everybody while they are to come or run, the next one first", async () => {
    await areasOf(db);
    const made = { ...FIELDS, createdAt: MADE_AT };
    const rows = await db
      .insert(courses)
      .values([
        { ...made, title: "later" },
        { ...made, title: "running", startsOn: "2026-11-01", endsOn: "2026-11-23" },
        { ...made, title: "over", startsOn: "2026-11-01", endsOn: "2026-11-22" },
      ])
      .returning({ id: courses.id });
    const { courses: shown, mayWrite } = await listCourses(ports, VISITOR);
    expect(shown.map(({ course }) => course.title)).toEqual(["running", "later"]);
    expect(mayWrite).toBe(false);
    const over = await readCourse(ports, VISITOR, rows[2]?.id ?? 0);
    expect(over.ok && over.value.over).toBe(true);
  });

  it("are the administrator's to write, with a line in the audit log", async () => {
    await areasOf(db);
    for (const role of ROLES) {
      const who = await principalOf(db, await accountOf(db, role));
      expect((await saveCourse(ports, who, null, FIELDS)).ok, role).toBe(role === "administrator");
    }
    expect(await saveCourse(ports, VISITOR, null, FIELDS)).toMatchObject({ refusal: { code: "not-signed-in" } });
    expect((await db.select().from(auditLog)).map(({ action }) => action)).toEqual(["training.create-course"]);
  });

  it("need days in order and to come, and a provider that gives training", async () => {
    await areasOf(db);
    const administrator = await principalOf(db, await accountOf(db, "administrator"));
    const employer = await organisationOf(db);
    const refused = async (change: Partial<CourseFields>, courseId: number | null = null) => {
      const result = await saveCourse(ports, administrator, courseId, { ...FIELDS, ...change });
      return result.ok ? null : `${result.refusal.code} ${result.refusal.field ?? ""}`.trim();
    };
    expect(await refused({ startsOn: "2026-11-22" })).toBe("date-in-past startsOn");
    expect(await refused({ endsOn: "2026-11-30" })).toBe("course-ends-before-start endsOn");
    expect(await refused({ providerId: employer.id })).toBe("invalid-input providerId");
    expect(await refused({ areaCode: "nowhere" })).toBe("invalid-input areaCode");
    expect(await refused({}, 999_999)).toBe("not-found");
    const provider = await organisationOf(db, { kind: "training-provider" });
    expect(await refused({ providerId: provider.id })).toBeNull();
  });
});
