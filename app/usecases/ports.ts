import type { NoticeCode, NoticeParams } from "#app/domain/notices/notice.ts";
import type { Lexicon } from "#app/domain/search/lexicon.ts";
import type { FieldCipher } from "#app/gateways/cipher/field-cipher.ts";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { SpreadsheetGateway } from "#app/gateways/files/spreadsheet-gateway.ts";
import type { ListMaker } from "#app/gateways/matching/list-maker.ts";
import type { SearchGateway } from "#app/gateways/search/search-gateway.ts";
import type { SmsGateway } from "#app/gateways/sms/sms-gateway.ts";
import type { Db } from "#db/client.ts";

/** Hashes and checks passwords; slow on purpose. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** False for a wrong password; a `hash` of undefined takes as long as a real check, so that phones cannot be guessed. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
}

/**
 * What attempts are counted by: the person they are aimed at (`phone`, from one network alone `pair`, from a browser that
 * signed in to the account before `known`), what they are aimed at, or the network address they come from. `told` counts
 * how often something is written down.
 */
export type AttemptKey =
  | `phone:${string}`
  | `pair:${string}`
  | `known:${string}`
  | `password:${number}`
  | `organisation:${string}`
  | `address:${string}`
  | `told:${string}`;

/** Counts attempts by key; `retryAfterSeconds` is 0 while more are allowed. */
export interface AttemptLimiter {
  consume(key: AttemptKey): Promise<{ readonly retryAfterSeconds: number }>;
  /** Takes one attempt back, which was in order. */
  refund(key: AttemptKey): Promise<void>;
  /** Forgets all attempts. */
  forget(key: AttemptKey): Promise<void>;
}

/** What use cases need of the world outside. One object, made once by the composition root. */
export interface Ports {
  readonly db: Db;
  readonly clock: Clock;
  readonly cipher: FieldCipher;
  readonly passwords: PasswordHasher;
  readonly signInLimiter: AttemptLimiter;
  readonly search: SearchGateway;
  /** Makes everybody's lists at once. */
  readonly lists: ListMaker;
  /** The words of what can be found now; a minute old at most. */
  readonly lexicon: () => Promise<Lexicon>;
  readonly sms: SmsGateway;
  readonly spreadsheets: SpreadsheetGateway;
  /** A notice in words, for messages that leave the product; pages word notices when they are read. */
  readonly wordNotice: (locale: "zh-CN" | "en", code: NoticeCode, params: NoticeParams) => string;
  /** 32 random bytes as URL-safe text. */
  readonly randomToken: () => string;
}
