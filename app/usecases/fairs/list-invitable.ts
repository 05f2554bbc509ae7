import { and, asc, eq, ilike, inArray, isNull, like, or, type SQL } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { fairLifecycle } from "#app/domain/fairs/lifecycle.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db } from "#db/client.ts";
import { grouped } from "#db/queries/grouped.ts";
import { fairPostings, fairs, organisations, postings } from "#db/schema/all.ts";
import { containing } from "./like-pattern.ts";
import type { Fair } from "./read-fairs.ts";

/** A page of the list. */
export const INVITABLE_PER_PAGE = 60;

export interface InvitableEmployer {
  readonly organisationId: number;
  readonly organisation: string;
  readonly postings: readonly {
    readonly postingId: number;
    readonly title: string;
    readonly placeText: string | null;
  }[];
}

/** What is looked for; what is left out is no condition. */
export interface InvitableQuery {
  /** Stand in the title or the employer's name. */
  readonly words?: string | undefined;
  /** The code of a town or street of the district. */
  readonly town?: string | undefined;
  readonly kind?: PostingKind | undefined;
  readonly page?: number | undefined;
  /** Chosen on other pages of the list: named again, wherever they are. */
  readonly chosen?: readonly number[] | undefined;
}

export interface Invitable {
  readonly fair: Fair;
  readonly employers: readonly InvitableEmployer[];
  /** How many there are on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Of the chosen ones, those that can be invited and do not stand on this page. */
  readonly chosenElsewhere: readonly {
    readonly postingId: number;
    readonly title: string;
    readonly organisation: string;
  }[];
}

/**
 * Published postings of verified employers that are not yet invited, by employer: what an organiser can still invite.
 *
 * Refuses `not-found`, `fair-over`, and as the permission table says.
 */
export async function listInvitable(
  { db }: Pick<Ports, "db">,
  principal: Principal,
  fairId: number,
  { words = "", town, kind, page: asked = 1, chosen = [] }: InvitableQuery = {},
): Promise<Result<Invitable>> {
  const granted = authorise(principal, "fairs.write");
  if (!granted.ok) return granted;
  const [fair] = await db.select().from(fairs).where(eq(fairs.id, fairId));
  if (fair === undefined) return refuse("not-found");
  if (fairLifecycle.isTerminal(fair.status)) return refuse("fair-over");
  const rows = await invitableRows(
    db,
    fairId,
    words === ""
      ? undefined
      : or(ilike(postings.title, containing(words)), ilike(organisations.name, containing(words))),
    town === undefined ? undefined : like(postings.areaCode, `${town}%`),
    kind === undefined ? undefined : eq(postings.kind, kind),
  );
  const pages = Math.max(1, Math.ceil(rows.length / INVITABLE_PER_PAGE));
  const page = Math.min(asked, pages);
  const shown = rows.slice((page - 1) * INVITABLE_PER_PAGE, page * INVITABLE_PER_PAGE);
  const onPage = new Set(shown.map(({ postingId }) => postingId));
  const elsewhere = chosen.filter((id) => !onPage.has(id));
  return ok({
    fair,
    employers: [...grouped(shown, ({ organisationId }) => organisationId)].map(([organisationId, of]) => ({
      organisationId,
      organisation: of[0]?.organisation ?? "",
      postings: of.map(({ postingId, title, placeText }) => ({ postingId, title, placeText })),
    })),
    total: rows.length,
    page,
    pages,
    chosenElsewhere:
      elsewhere.length === 0
        ? []
        : (await invitableRows(db, fairId, inArray(postings.id, elsewhere))).map(
            ({ postingId, title, organisation }) => ({ postingId, title, organisation }),
          ),
  });
}

function invitableRows(db: Db, fairId: number, ...conditions: (SQL | undefined)[]) {
  return db
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
        ...conditions,
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id), asc(postings.id));
}
