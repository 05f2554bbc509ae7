import { and, asc, eq, exists, gte, ilike, isNull, or } from "drizzle-orm";
import { authorise, reachOf } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { checkRegistrationOpen } from "#app/domain/fairs/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { grouped } from "#db/queries/grouped.ts";
import { areas, consents, fairRegistrations, fairs, seekers } from "#db/schema/all.ts";
import { containing } from "./like-pattern.ts";
import type { Fair } from "./read-fairs.ts";

/** How many people are shown to choose from; a search by name narrows them down. */
export const REGISTRABLE_SHOWN = 30;

export interface Registrable {
  readonly fair: Fair;
  readonly open: boolean;
  readonly people: readonly {
    readonly seekerId: number;
    readonly name: string;
    readonly town: { readonly zh: string; readonly en: string } | null;
    /** Tells people of one name apart: the last digits of their phone, or else their number. Null where there is no need. */
    readonly mark: string | null;
  }[];
  readonly more: boolean;
}

/**
 * Jobseekers the reader can register for a fair: looking for work and not yet registered; for a liaison those who gave a
 * mandate that is in force. `name` is a part of the name; empty: all.
 *
 * Refuses `not-signed-in`, `not-allowed`, `not-found`.
 */
export async function listRegistrable(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fairId: number,
  name: string,
): Promise<Result<Registrable>> {
  const reach = reachOf(principal, "fairs.register");
  if (reach === undefined) {
    const refused = authorise(principal, "fairs.register");
    return refused.ok ? refuse("not-allowed") : refused;
  }
  const { db, clock } = ports;
  const today = clock.today();
  const [fair] = await db.select().from(fairs).where(eq(fairs.id, fairId));
  if (fair === undefined || fair.status === "draft") return refuse("not-found");
  const mandate = db
    .select({ id: consents.id })
    .from(consents)
    .where(
      and(
        eq(consents.seekerId, seekers.id),
        eq(consents.purpose, "liaison-mandate"),
        eq(consents.accountId, reach.accountId),
        isNull(consents.withdrawnAt),
        gte(consents.expiresOn, today),
      ),
    );
  const rows = await db
    .select({
      seekerId: seekers.id,
      name: seekers.name,
      phone: seekers.phone,
      zh: areas.nameZh,
      en: areas.nameEn,
    })
    .from(seekers)
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .leftJoin(
      fairRegistrations,
      and(
        eq(fairRegistrations.seekerId, seekers.id),
        eq(fairRegistrations.fairId, fairId),
        isNull(fairRegistrations.cancelledAt),
      ),
    )
    .where(
      and(
        eq(seekers.lookingForWork, true),
        isNull(fairRegistrations.id),
        reach.scope === "any" ? undefined : or(eq(seekers.accountId, reach.accountId), exists(mandate)),
        name === "" ? undefined : ilike(seekers.name, containing(name)),
      ),
    )
    .orderBy(asc(seekers.name), asc(seekers.id))
    .limit(REGISTRABLE_SHOWN + 1);
  const named = grouped(rows, (row) => row.name);
  return ok({
    fair,
    open: checkRegistrationOpen(fair, today).ok,
    people: rows.slice(0, REGISTRABLE_SHOWN).map(({ zh, en, phone, ...row }) => ({
      ...row,
      town: zh !== null && en !== null ? { zh, en } : null,
      mark: (named.get(row.name)?.length ?? 0) > 1 ? (phone?.slice(-4) ?? `#${row.seekerId}`) : null,
    })),
    more: rows.length > REGISTRABLE_SHOWN,
  });
}
