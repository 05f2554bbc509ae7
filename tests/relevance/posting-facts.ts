import { asc, eq, getTableColumns } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { organisations, postings } from "#db/schema/all.ts";
import type { PostingFacts } from "./grading.ts";

/** What is published, with what it is graded by. */
export function publishedFacts(db: Db): Promise<readonly PostingFacts[]> {
  return db
    .select({ ...getTableColumns(postings), employer: organisations.name })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(eq(postings.status, "published"))
    .orderBy(asc(postings.id));
}
