import type { Clock } from "#app/gateways/clock/clock.ts";
import { maskPhone } from "#app/domain/accounts/phone.ts";
import type { Db } from "#db/client.ts";
import { outgoingMessages } from "#db/schema/all.ts";
import type { SmsGateway } from "./sms-gateway.ts";

/** The engine without a provider: writes each message to the outbox page, where the office can read what would be sent. */
export function outboxSms(db: Db, clock: Clock): SmsGateway {
  return {
    async send(message) {
      await db
        .insert(outgoingMessages)
        .values({
          channel: "sms",
          recipientAccountId: message.accountId,
          recipientMasked: maskPhone(message.phone),
          template: message.template,
          body: message.body,
          dedupeKey: message.dedupeKey,
          status: "written",
          createdAt: clock.now(),
        })
        .onConflictDoNothing();
    },
  };
}
