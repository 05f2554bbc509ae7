import { bigint, timestamp } from "drizzle-orm/pg-core";

/** The identity key every table has. Numbers, so that ties break the same way in SQL and in typed arrays. */
export const id = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();

/** A reference to another table's identity key. */
export const ref = () => bigint({ mode: "number" });

/** An instant. The application passes its clock's time in; the database never decides what time it is. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });
