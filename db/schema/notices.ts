import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { FactPayload, FactTopic } from "#app/jobs/facts.ts";
import { accounts } from "./accounts.ts";
import { id, instant, ref } from "./columns.ts";

/**
 * Facts that happened, written in the transaction that made them happen; the relay hands them to the queue. The payload
 * carries ids only.
 */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    topic: text().$type<FactTopic>().notNull(),
    payload: jsonb().$type<FactPayload>().notNull(),
    createdAt: instant().notNull(),
    relayedAt: instant(),
  },
  (t) => [
    index("outbox_waiting")
      .on(t.id)
      .where(sql`${t.relayedAt} is null`),
    index().on(t.createdAt),
  ],
);

/** A notice to a person 通知: shown on their page, and sent by SMS where they have a phone. Codes and ids, worded when read. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    accountId: ref().references(() => accounts.id, { onDelete: "cascade" }),
    seekerId: ref(),
    code: text().notNull(),
    params: jsonb().$type<Readonly<Record<string, number | string>>>().notNull().default({}),
    href: text(),
    /** One per fact: doing the job twice sends nothing twice. */
    dedupeKey: text().notNull(),
    createdAt: instant().notNull(),
    readAt: instant(),
  },
  (t) => [uniqueIndex("notices_dedupe").on(t.dedupeKey), index().on(t.accountId, t.createdAt)],
);

/** What the SMS and mail gateways sent, or would have sent where no provider is configured. */
export const outgoingMessages = pgTable(
  "outgoing_messages",
  {
    id: id(),
    channel: text({ enum: ["sms", "mail"] }).notNull(),
    recipientAccountId: ref().references(() => accounts.id, { onDelete: "set null" }),
    /** Masked: 138****1234. */
    recipientMasked: text().notNull(),
    template: text().notNull(),
    body: text().notNull(),
    dedupeKey: text().notNull(),
    status: text({ enum: ["written", "sent", "failed"] }).notNull(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [uniqueIndex("outgoing_messages_dedupe").on(t.dedupeKey), index().on(t.createdAt)],
);
