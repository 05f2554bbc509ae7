import { goesBySms, type NoticeCode, type NoticeParams } from "#app/domain/notices/notice.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { notices } from "#db/schema/all.ts";
import type { Recipient } from "./recipients.ts";

export type NoticePorts = Pick<Ports, "db" | "clock" | "sms" | "wordNotice">;

/** What is told, and the fact it comes from: the same fact tells each person once, however often the job runs. */
export interface Telling {
  readonly code: NoticeCode;
  readonly params: NoticeParams;
  readonly href: string;
  readonly fact: string;
}

/** Puts a notice on each recipient's page and, where it is worth one, sends a text message. */
export async function tell(ports: NoticePorts, recipients: readonly Recipient[], telling: Telling): Promise<void> {
  const { code, params, href, fact } = telling;
  for (const { accountId, seekerId, phone, locale } of recipients) {
    const whom = accountId === null ? `seeker-${seekerId}` : `account-${accountId}`;
    const dedupeKey = `${code}/${fact}/${whom}`;
    if (accountId !== null) {
      await ports.db
        .insert(notices)
        .values({ accountId, seekerId, code, params: { ...params }, href, dedupeKey, createdAt: ports.clock.now() })
        .onConflictDoNothing();
    }
    if (phone !== null && goesBySms(code)) {
      const body = ports.wordNotice(locale, code, params);
      await ports.sms.send({ accountId, phone, template: code, body, dedupeKey });
    }
  }
}
