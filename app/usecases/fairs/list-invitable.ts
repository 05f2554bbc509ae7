import { and, asc, eq, ilike, isNull, or } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { fairLifecycle } from "#app/domain/fairs/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { fairPostings, fairs, organisations, postings } from "#db/schema/all.ts";
import { containing } from "./like-pattern.ts";
import type { Fair } from "./read-fairs.ts";

/** How many postings are shown to choose from; a search narrows them down. */
export const INVITABLE_SHOWN = 60;

export interface InvitableEmployer {
  readonly organisationId: number;
  readonly organisation: string;
  readonly postings: readonly {
    readonly postingId: number;
    readonly title: string;
    readonly placeText: string | null;
  }[];
}

export interface Invitable {
  readonly fair: Fair;
  readonly employers: readonly InvitableEmployer[];
  /** Whether there are more than are shown. */
  readonly more: boolean;
}

/**
 * Published postings of verified employers that are not yet invited, by employer: what an organiser can still invite.
 * `words` must stand in the title or the employer's name; empty: all.
 *
 * Refuses `not-found`, `fair-over`, and as the permission table says.
 */
export async function listInvitable(
  ports: Pick<Ports, "db">,
  principal: Principal,
  fairId: number,
  words: string,
): Promise<Result<Invitable>> {
  const granted = authorise(principal, "fairs.write");
  if (!granted.ok) return granted;
  const [fair] = await ports.db.select().from(fairs).where(eq(fairs.id, fairId));
  if (fair === undefined) return refuse("not-found");
  if (fairLifecycle.isTerminal(fair.status)) return refuse("fair-over");
  const rows = await ports.db
    .select({
      postingId: postings.id,
      title: postings.title,
      placeText: postings.placeText,
      organisationId: postings.organisationId,
      organisation: organisations.name,
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .leftJoin(fairPostings, and(eq(fairPostings.postingId, postings.id), eq(fairPostings.fairId, fairId)))
    .where(
      and(
        eq(postings.status, "published"),
        isNull(fairPostings.id),
        eq(organisations.verification, "verified"),
        words === ""
          ? undefined
          : or(ilike(postings.title, containing(words)), ilike(organisations.name, containing(words))),
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id), asc(postings.id))
    .limit(INVITABLE_SHOWN + 1);
  const employers = new Map<number, { organisation: string; postings: InvitableEmployer["postings"][number][] }>();
  for (const { organisationId, organisation, ...posting } of rows.slice(0, INVITABLE_SHOWN)) {
    const employer = employers.get(organisationId) ?? { organisation, postings: [] };
    employer.postings.push(posting);
    employers.set(organisationId, employer);
  }
  return ok({
    fair,
    employers: [...employers].map(([organisationId, employer]) => ({ organisationId, ...employer })),
    more: rows.length > INVITABLE_SHOWN,
  });
}
