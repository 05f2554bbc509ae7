import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Actor, Role } from "#app/domain/accounts/roles.ts";
import { areas } from "./areas.ts";
import { id, instant, ref } from "./columns.ts";
import { organisations } from "./employers.ts";

/** How a person wants the pages shown; the same shape as the visitor's cookie. */
export interface DisplaySettings {
  readonly textSize?: "standard" | "large" | "largest";
  readonly theme?: "light" | "dark" | "contrast";
  readonly easyRead?: boolean;
}

/** A person who can sign in (账号). The mobile number is the login name. */
export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    phone: text().notNull(),
    passwordHash: text().notNull(),
    name: text().notNull(),
    locale: text({ enum: ["zh-CN", "en"] })
      .notNull()
      .default("zh-CN"),
    display: jsonb().$type<DisplaySettings>().notNull().default({}),
    disabledAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex().on(t.phone)],
);

/** What an account may act as, and for whom: an employer's member names its organisation, a liaison the town. */
export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    role: text().$type<Role>().notNull(),
    organisationId: ref().references(() => organisations.id),
    areaCode: text().references(() => areas.code),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [index().on(t.accountId), index().on(t.organisationId)],
);

/** Somebody asks to work for an organisation that is already here; its people or the administrator answer. */
export const joinRequests = pgTable(
  "join_requests",
  {
    id: id(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    createdAt: instant().notNull(),
    answer: text({ enum: ["accepted", "declined"] }),
    answeredAt: instant(),
    answeredBy: ref().references(() => accounts.id),
  },
  (t) => [
    uniqueIndex("join_requests_open")
      .on(t.accountId, t.organisationId)
      .where(sql`${t.answeredAt} is null`),
    index().on(t.organisationId),
  ],
);

/** A signed-in browser. The cookie holds a random token, the row its SHA-256 only; revoking the row signs out. */
export const sessions = pgTable(
  "sessions",
  {
    tokenHash: text().primaryKey(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [index().on(t.accountId), index().on(t.expiresAt)],
);

/** Who did what, on whose behalf, to which object, when. Never what the personal fields contained. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id(),
    at: instant().notNull(),
    accountId: ref().references(() => accounts.id),
    role: text().$type<Actor>().notNull(),
    onBehalfOfSeekerId: ref(),
    action: text().notNull(),
    objectType: text().notNull(),
    objectId: ref(),
    details: jsonb().$type<Readonly<Record<string, string | number | boolean | null>>>().notNull().default({}),
  },
  (t) => [
    index().on(t.objectType, t.objectId),
    index().on(t.onBehalfOfSeekerId),
    index().on(t.accountId),
    index().on(t.at),
  ],
);

/** What the product remembers of itself: that the demo world is there, when the workers were last at work. */
export const settings = pgTable("settings", {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  updatedAt: instant().notNull(),
  isPublic: boolean().notNull().default(false),
});
