import { date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { id, instant, ref } from "./columns.ts";
import { organisations } from "./employers.ts";

/** A free training course 职业培训 bought as a service and held in adult schools and party schools. */
export const courses = pgTable(
  "courses",
  {
    id: id(),
    providerId: ref().references(() => organisations.id),
    title: text().notNull(),
    titleEn: text(),
    about: text().notNull().default(""),
    aboutEn: text(),
    skill: text(),
    areaCode: text().references(() => areas.code),
    place: text().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    places: integer(),
    createdAt: instant().notNull(),
  },
  (t) => [index().on(t.startsOn)],
);
