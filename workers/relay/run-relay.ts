import type { Logger } from "pino";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import type { DbConnection } from "#db/client.ts";
import { relayOutbox, type SetAside } from "./relay-outbox.ts";

/** How long a fact can wait at most when its notification got lost. */
const POLL_MS = 1000;
const PAUSE_AFTER_TROUBLE_MS = 2000;

export interface Relay {
  close(): Promise<void>;
}

/**
 * Relays until closed: at once when the database says that the outbox grew (a trigger notifies `outbox`), and every
 * second in case the message got lost.
 */
export async function runRelay(
  connection: DbConnection,
  queue: QueueGateway,
  clock: Clock,
  log: Logger,
): Promise<Relay> {
  let closed = false;
  let wake: () => void = () => undefined;
  const listening = await connection.sql.listen("outbox", () => wake());

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const setAside: SetAside = new Map();
  const loop = (async () => {
    while (!closed) {
      try {
        const known = new Set(setAside.keys());
        const moved = await relayOutbox(connection.db, queue, clock, setAside);
        for (const [factId, error] of setAside) {
          if (!known.has(factId)) log.error({ factId, err: error }, "A fact cannot be read; it waits in the outbox.");
        }
        if (moved === 0 && !closed) await pause(POLL_MS);
      } catch (error) {
        log.error({ err: error }, "The relay could not hand facts to the queue; it tries again.");
        if (!closed) await pause(PAUSE_AFTER_TROUBLE_MS);
      }
    }
  })();

  return {
    async close() {
      closed = true;
      wake();
      await loop;
      await listening.unlisten();
    },
  };
}
