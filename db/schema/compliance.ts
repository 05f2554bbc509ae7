import { date, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";
import { areas } from "./areas.ts";
import { id, instant, ref } from "./columns.ts";

/** Minimum-wage figures by county and date, each with its source and how far it was checked. */
export const minimumWages = pgTable(
  "minimum_wages",
  {
    id: id(),
    areaCode: text()
      .notNull()
      .references(() => areas.code),
    from: date().notNull(),
    to: date(),
    monthlyFen: integer().notNull(),
    hourlyFen: integer().notNull(),
    source: text().notNull(),
    verified: text({ enum: ["verified", "secondary", "unverified"] }).notNull(),
    enteredBy: ref().references(() => accounts.id),
    enteredAt: instant().notNull(),
  },
  (t) => [uniqueIndex("minimum_wages_period").on(t.areaCode, t.from), index().on(t.areaCode)],
);
