import { sql } from "drizzle-orm";
import { check, doublePrecision, index, pgTable, text } from "drizzle-orm/pg-core";

/**
 * Places: the district (区), its towns and streets (镇、街道) and their villages (村、社区). Only places inside the
 * district have coordinates; elsewhere a distance is unknown.
 */
export const areas = pgTable(
  "areas",
  {
    code: text().primaryKey(),
    parentCode: text(),
    level: text({ enum: ["province", "city", "county", "town", "village"] }).notNull(),
    nameZh: text().notNull(),
    nameEn: text().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
  },
  (t) => [
    index().on(t.parentCode),
    check("areas_coordinates_together", sql`(${t.latitude} is null) = (${t.longitude} is null)`),
  ],
);
