import { date, index, pgTable, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";
import { id, instant, ref } from "./columns.ts";
import { seekers } from "./seekers.ts";

/** A step of one-on-one guidance 一对一服务: a call, a visit, a referral, a follow-up; done or still to do. */
export const guidanceEntries = pgTable(
  "guidance_entries",
  {
    id: id(),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    counsellorId: ref().references(() => accounts.id),
    kind: text({ enum: ["call", "visit", "office", "referral", "follow-up", "note"] }).notNull(),
    text: text().notNull(),
    dueOn: date(),
    doneAt: instant(),
    createdBy: ref().references(() => accounts.id),
    createdAt: instant().notNull(),
  },
  (t) => [index().on(t.seekerId), index().on(t.counsellorId, t.dueOn)],
);
