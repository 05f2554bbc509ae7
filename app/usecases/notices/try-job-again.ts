import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import { QUEUE_NAMES } from "#app/jobs/catalogue.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";

/**
 * Has a job that was given up tried once more.
 *
 * Refuses as the permission table says, `not-found` where there is no such queue, and `changed-meanwhile` where no such job waits for it any more.
 */
export async function tryJobAgain(
  ports: Pick<Ports, "db" | "clock"> & { readonly queue: Pick<QueueGateway, "tryAgain"> },
  principal: Principal,
  asked: { readonly queue: string; readonly id: string },
): Promise<Result<undefined>> {
  const granted = authorise(principal, "notices.retry-job");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  const { id } = asked;
  const queue = QUEUE_NAMES.find((name) => name === asked.queue);
  if (queue === undefined) return refuse("not-found");
  if (!(await ports.queue.tryAgain(queue, id))) return refuse("changed-meanwhile");
  await ports.db.transaction((tx) =>
    recordChange(tx, {
      at: ports.clock.now(),
      accountId,
      role,
      action: "notices.retry-job",
      objectType: "job",
      objectId: null,
      details: { queue, job: id },
    }),
  );
  return ok();
}
