import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { pino } from "pino";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { Redis } from "ioredis";
import { aesGcmCipher } from "#app/gateways/cipher/aes-gcm-cipher.server.ts";
import { type Clock, systemClock } from "#app/gateways/clock/clock.ts";
import { spreadsheetReader } from "#app/gateways/files/spreadsheet-reader.server.ts";
import { piscinaListMaker } from "#app/gateways/matching/piscina-list-maker.server.ts";
import { bullmqQueue, type QueueStore } from "#app/gateways/queue/bullmq-queue.server.ts";
import type { QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import { meilisearchMirrors } from "#app/gateways/search/meilisearch-mirror.server.ts";
import { mirroredSearch } from "#app/gateways/search/postgres-mirrored-search.server.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import type { SearchEvent } from "#app/gateways/search/resilient-search.server.ts";
import type { SearchGateway } from "#app/gateways/search/search-gateway.ts";
import { outboxSms } from "#app/gateways/sms/outbox-sms.server.ts";
import type { AttemptKey, AttemptLimiter, PasswordHasher, Ports } from "#app/usecases/ports.ts";
import { doubtIndex } from "#app/usecases/search/doubt-index.ts";
import { translatorFor } from "#app/i18n/i18n.ts";
import { messageText } from "#app/i18n/word-notice.ts";
import { createDb, type DbConnection, type DbLimits } from "#db/client.ts";
import { databaseUrl, type Env } from "./env.ts";
import { keptLexicon } from "./lexicon.server.ts";
import { logOutput } from "./log-output.server.ts";
import { loggedError } from "./logged-error.ts";
import { sessionCookies, type SessionCookies } from "./session.server.ts";

/** Everything a process of the product works with, made once. */
export interface Services extends Ports {
  readonly env: Env;
  readonly connection: DbConnection;
  readonly cookies: SessionCookies;
  readonly queue: QueueGateway;
  readonly log: pino.Logger;
  /** Rejects while the database cannot be reached. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Parameters of RFC 9106's second recommendation for argon2id, scaled to this service's smallest machine. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

async function passwordHasher(): Promise<PasswordHasher> {
  const nobody = await hash(randomBytes(16).toString("hex"), ARGON2);
  return {
    hash: (password) => hash(password, ARGON2),
    verify: async (known, password) => (await verify(known ?? nobody, password)) && known !== undefined,
  };
}

/**
 * So many attempts in a quarter of an hour: at one person from one place; from one address more, since an office or a village
 * may share it; at one phone from everywhere more still, so that strangers can hardly shut the right person out.
 */
const ATTEMPTS = { person: 10, address: 30, phone: 100, told: 1 } as const;
const ATTEMPT_SECONDS = 900;

/** Each holds all postings and some thousands of people: more than so many are started only where it is asked for. */
const MOST_THREADS = 4;

/** Counts attempts in Redis where there is one, else in this process. */
export function attemptLimiter(redis: Redis | undefined): AttemptLimiter {
  const make = (kind: keyof typeof ATTEMPTS) => {
    const rule = { keyPrefix: `sign-in-${kind}`, points: ATTEMPTS[kind], duration: ATTEMPT_SECONDS };
    return redis
      ? new RateLimiterRedis({ ...rule, storeClient: redis, insuranceLimiter: new RateLimiterMemory(rule) })
      : new RateLimiterMemory(rule);
  };
  const limiters = { person: make("person"), address: make("address"), phone: make("phone"), told: make("told") };
  const limiterOf = (key: AttemptKey) => {
    const [kind = ""] = key.split(":");
    return kind === "address" || kind === "phone" || kind === "told" ? limiters[kind] : limiters.person;
  };
  return {
    async consume(key) {
      try {
        await limiterOf(key).consume(key);
        return { retryAfterSeconds: 0 };
      } catch (outcome) {
        if (outcome instanceof RateLimiterRes) return { retryAfterSeconds: Math.ceil(outcome.msBeforeNext / 1000) };
        throw outcome;
      }
    },
    refund: async (key) => void (await limiterOf(key).reward(key)),
    forget: async (key) => void (await limiterOf(key).delete(key)),
  };
}

/** Where the queue lives: Redis where `REDIS_URL` is set, else the product's own database. */
export function queueStoreOf(env: Env): QueueStore {
  return env.REDIS_URL === undefined
    ? { kind: "postgres", url: databaseUrl(env) }
    : { kind: "redis", url: env.REDIS_URL };
}

/** PostgreSQL alone, or Meilisearch with PostgreSQL standing in for it. */
export function searchOf(
  env: Pick<Env, "MEILI_URL" | "MEILI_KEY" | "MEILI_PREFIX">,
  connection: DbConnection,
  clock: Clock,
  report: (kind: DocumentKind, event: SearchEvent) => void,
): SearchGateway {
  if (env.MEILI_URL === undefined || env.MEILI_KEY === undefined) return postgresSearch(connection);
  const mirrors = meilisearchMirrors({ url: env.MEILI_URL, key: env.MEILI_KEY }, env.MEILI_PREFIX);
  const doubt = () => doubtIndex({ db: connection.db, clock });
  return mirroredSearch({ connection, mirrors, clock, doubt, report });
}

function searchReport(log: pino.Logger): (kind: DocumentKind, event: SearchEvent) => void {
  return (index, told) => {
    if (told.event === "recovered") log.info({ index }, "Meilisearch answers again.");
    else if (told.event === "state") {
      log[told.state === "whole" ? "info" : "warn"](
        { index, state: told.state },
        "An index in Meilisearch changed its state.",
      );
    } else {
      const message = told.rests
        ? "Meilisearch fails and rests; PostgreSQL searches."
        : "PostgreSQL stood in for Meilisearch.";
      log.warn({ index, err: told.failure }, message);
    }
  };
}

/**
 * A log that cannot hold what must not be logged, even where somebody logs a whole object. Lines go to the standard
 * output unless `destination` is given.
 */
export function createLog(env: Env, destination: pino.DestinationStream = logOutput()): pino.Logger {
  const personal = [
    "name",
    "phone",
    "password",
    "passwordHash",
    "citizenId",
    "certificateNumber",
    "address",
    "birthDate",
    "token",
    "guardianName",
    "guardianPhone",
    "contactName",
    "contactPhone",
  ];
  const options: pino.LoggerOptions = {
    level: env.LOG_LEVEL,
    redact: {
      paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: "[redacted]",
    },
    serializers: { err: loggedError },
  };
  return pino(options, destination);
}

/**
 * The composition root: the one place where gateways meet their engines.
 *
 * @param limits how long the database may keep a session of this process waiting; without end by default
 */
export async function createServices(env: Env, limits?: DbLimits): Promise<Services> {
  const connection = createDb(databaseUrl(env), limits ? { limits } : {});
  const redis =
    env.REDIS_URL === undefined
      ? undefined
      : new Redis(env.REDIS_URL, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: false });
  const log = createLog(env);
  redis?.on("error", (error) =>
    log.warn({ err: error }, "Redis cannot be reached; sign-in attempts are counted here."),
  );
  const queue = bullmqQueue(queueStoreOf(env));
  const clock = systemClock;
  const search = searchOf(env, connection, clock, searchReport(log));
  return {
    env,
    connection,
    cookies: sessionCookies(env),
    queue,
    log,
    db: connection.db,
    clock,
    cipher: aesGcmCipher(Buffer.from(env.FIELD_KEY, "base64")),
    passwords: await passwordHasher(),
    signInLimiter: attemptLimiter(redis),
    search,
    lists: piscinaListMaker(env.MATCHING_THREADS ?? Math.min(MOST_THREADS, availableParallelism())),
    lexicon: keptLexicon({ db: connection.db, search, clock }),
    sms: outboxSms(connection.db, clock),
    spreadsheets: spreadsheetReader,
    wordNotice: (locale, code, params) => messageText(translatorFor(locale), code, params),
    randomToken: () => randomBytes(32).toString("base64url"),
    ready: connection.ready,
    close: async () => {
      await queue.close();
      redis?.disconnect();
      await connection.close();
    },
  };
}
