import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { fairPostings, organisations, postings } from "#db/schema/all.ts";

/** A posting invited to a fair, as the public or the desk sees it. */
export interface FairPosting {
  readonly postingId: number;
  readonly title: string;
  /** Whether people can still apply, and its page is there for everybody. */
  readonly open: boolean;
  readonly organisationId: number;
  readonly organisation: string;
  readonly organisationEn: string | null;
  readonly answer: "invited" | "accepted" | "declined";
}

/** The postings invited to a fair, by employer. */
export async function listFairPostings(db: Db, fairId: number): Promise<FairPosting[]> {
  const rows = await db
    .select({
      postingId: postings.id,
      title: postings.title,
      status: postings.status,
      organisationId: postings.organisationId,
      organisation: organisations.name,
      organisationEn: organisations.nameEn,
      answer: fairPostings.answer,
    })
    .from(fairPostings)
    .innerJoin(postings, eq(postings.id, fairPostings.postingId))
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(eq(fairPostings.fairId, fairId))
    .orderBy(asc(organisations.name), asc(postings.id));
  return rows.map(({ status, ...row }) => ({ ...row, open: status === "published" }));
}
