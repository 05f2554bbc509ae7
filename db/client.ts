import { setTimeout as pause } from "node:timers/promises";
import { type PostgresJsDatabase, drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "#db/schema/all.ts";

export type Db = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
export type Sql = postgres.Sql;

export type DbConnection = {
  db: Db;
  sql: Sql;
  /** Rejects when the database does not answer a connection of its own within two seconds. */
  ready(): Promise<void>;
  close(): Promise<void>;
};

/** How long the database may keep a session waiting or working, in milliseconds; 0 means without end. */
export type DbLimits = { lockMs: number; statementMs: number; idleInTransactionMs: number };

/** For pages: a person waits. */
export const INTERACTIVE: DbLimits = { lockMs: 5_000, statementMs: 20_000, idleInTransactionMs: 30_000 };

/** For jobs, which are tried again. A transaction may compute between its statements. */
export const BACKGROUND: DbLimits = { lockMs: 30_000, statementMs: 600_000, idleInTransactionMs: 300_000 };

const WITHOUT_END: DbLimits = { lockMs: 0, statementMs: 0, idleInTransactionMs: 0 };

const READY_WITHIN_SECONDS = 2;

export type DbOptions = {
  /** Most connections of each pool; 10 by default. */
  max?: number;
  /** None by default. */
  limits?: DbLimits;
  onnotice?: (notice: postgres.Notice) => void;
};

/**
 * Connections to one database, opened on first use. Transactions have a pool of their own, so that pages can still be
 * read while every writer waits for a lock. Every session works in the zone Asia/Shanghai, so that "today" means the same
 * to the database and to the people it serves.
 *
 * The driver is patched (`patches/postgres+*.patch`) until its own version ends a transaction with its connection.
 */
export function createDb(url: string, { max = 10, limits = WITHOUT_END, onnotice }: DbOptions = {}): DbConnection {
  const pool = (most: number, connectSeconds: number) =>
    postgres(url, {
      max: most,
      onnotice: onnotice ?? (() => undefined),
      connect_timeout: connectSeconds,
      connection: {
        TimeZone: "Asia/Shanghai",
        application_name: "tongxing",
        lock_timeout: limits.lockMs,
        statement_timeout: limits.statementMs,
        idle_in_transaction_session_timeout: limits.idleInTransactionMs,
      },
    });
  const readers = pool(max, 10);
  const transactions = pool(max, 10);
  const probe = pool(1, READY_WITHIN_SECONDS);
  const inTransactions = drizzle(transactions, { schema, casing: "snake_case" });
  return {
    db: Object.assign(drizzle(readers, { schema, casing: "snake_case" }), {
      transaction: inTransactions.transaction.bind(inTransactions),
    }),
    sql: withTransactionsApart(readers, transactions),
    ready: readiness(probe),
    close: async () => void (await Promise.all([readers, transactions, probe].map((each) => each.end({ timeout: 5 })))),
  };
}

/** A transaction that only reads waits for no lock and stays in the pool of the readers. */
function withTransactionsApart(readers: Sql, transactions: Sql): Sql {
  const begin = (...args: Parameters<Sql["begin"]>) =>
    (String(args[0]).endsWith("read only") ? readers : transactions).begin(...args);
  return new Proxy(readers, {
    get: (target, name): unknown => (name === "begin" ? begin : Reflect.get(target, name)),
  });
}

/** One question at a time: they must not pile up while the database stands still. */
function readiness(probe: Sql): () => Promise<void> {
  let question: Promise<unknown> | undefined;
  return async () => {
    question ??= probe`select 1`.finally(() => (question = undefined));
    const waited = new AbortController();
    const late = pause(READY_WITHIN_SECONDS * 1000, "late", { signal: waited.signal, ref: false });
    try {
      if ((await Promise.race([question, late])) === "late") {
        throw Object.assign(new Error("The database does not answer."), { code: "CONNECT_TIMEOUT" });
      }
    } finally {
      late.catch(() => undefined);
      waited.abort();
    }
  };
}
