import { mayEver } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Contact } from "#app/domain/applications/contacts.ts";
import {
  actionsFor,
  byUrgency,
  callsEmployer,
  type ActionKind,
  type ActionRequired,
} from "#app/domain/guidance/action-required.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db } from "#db/client.ts";
import { caseFacts } from "#db/queries/guidance/case-facts.ts";
import { contactsByApplication, peoplesNumbers } from "#db/queries/contacts.ts";

export const ACTIONS_SHOWN = 50;

/** Something to do, and whom to call about it. */
export type ActionToday = ActionRequired & { readonly contact: Contact | null };

export interface ActionList {
  /** The most urgent first, at most 50 of the chosen kind. */
  readonly actions: readonly ActionToday[];
  readonly counts: Readonly<Partial<Record<ActionKind, number>>>;
  readonly total: number;
  readonly late: number;
  /** People in the counsellor's care. */
  readonly people: number;
}

/** What a counsellor has to do today for the people in their care. Refuses `not-signed-in`, `not-allowed`. */
export async function listActions(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  kind?: ActionKind,
): Promise<Result<ActionList>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (!mayEver(principal, "seekers.search")) return refuse("not-allowed");
  const today = ports.clock.today();
  const facts = await caseFacts(ports.db, principal.accountId, today);
  const all = facts.flatMap((each) => actionsFor(each, today)).sort(byUrgency);
  const counts: Partial<Record<ActionKind, number>> = {};
  for (const action of all) counts[action.kind] = (counts[action.kind] ?? 0) + 1;
  const chosen = kind === undefined ? all : all.filter((action) => action.kind === kind);
  return ok({
    actions: await withContacts(ports.db, chosen.slice(0, ACTIONS_SHOWN)),
    counts,
    total: chosen.length,
    late: all.filter(({ late }) => late).length,
    people: facts.length,
  });
}

async function withContacts(db: Db, actions: readonly ActionRequired[]): Promise<ActionToday[]> {
  const employers = await contactsByApplication(
    db,
    actions.flatMap(({ kind, applicationId }) => (callsEmployer(kind) ? (applicationId ?? []) : [])),
  );
  const people = await peoplesNumbers(
    db,
    actions.flatMap(({ kind, seekerId }) => (callsEmployer(kind) ? [] : seekerId)),
  );
  return actions.map((action) => ({
    ...action,
    contact:
      (callsEmployer(action.kind) ? employers.get(action.applicationId ?? 0) : people.get(action.seekerId)) ?? null,
  }));
}
