import { FENGHUA } from "#app/domain/areas/fenghua.ts";
import { plusDays } from "#app/domain/dates.ts";
import { saveMinimumWage } from "#app/usecases/compliance/save-minimum-wage.ts";
import { readCourseForm } from "#app/usecases/training/read-courses.ts";
import { saveCourse } from "#app/usecases/training/save-course.ts";
import { nextNumber } from "#tests/factories/sequence.ts";
import { type Probe, trial } from "../probe.ts";

const COURSE = {
  title: "缝纫",
  titleEn: null,
  about: "",
  aboutEn: null,
  skill: "缝纫",
  providerId: null,
  areaCode: null,
  place: "虚构教室",
  startsOn: "2026-12-01",
  endsOn: "2026-12-05",
  places: null,
};

export const PARAMETER_PROBES = {
  "training.write": [
    trial(
      saveCourse,
      ({ ports }) =>
        (principal) =>
          saveCourse(ports, principal, null, COURSE),
    ),
    trial(
      readCourseForm,
      ({ ports }) =>
        (principal) =>
          readCourseForm(ports, principal, null),
    ),
  ],
  "compliance.write-parameters": [
    trial(saveMinimumWage, ({ ports }) => {
      // Each figure begins after the one before it.
      const from = plusDays("2027-01-01", nextNumber());
      const figure = { monthlyFen: 2490_00, hourlyFen: 24_00, source: "invented for tests" };
      return (principal) =>
        saveMinimumWage(ports, principal, { areaCode: FENGHUA, from, to: null, ...figure, verified: "unverified" });
    }),
  ],
} as const satisfies Record<string, Probe>;
