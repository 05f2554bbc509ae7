/** A text message to one person. `body` is final wording; nothing personal but the recipient's number. */
export interface SmsMessage {
  readonly accountId: number | null;
  readonly phone: string;
  readonly template: string;
  readonly body: string;
  /** One per fact and recipient: sending the same key again sends nothing. */
  readonly dedupeKey: string;
}

/**
 * Sends text messages. Where no provider is configured the message is written to the outbox page instead, with the
 * number masked.
 */
export interface SmsGateway {
  send(message: SmsMessage): Promise<void>;
}
