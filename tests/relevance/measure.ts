import { VISITOR } from "#app/domain/accounts/principal.ts";
import { readBrowseRequest } from "#app/domain/search/browse-request.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { browsePostings } from "#app/usecases/search/browse-postings.ts";
import { gradeFor, type PostingFacts, type Query, type QueryKind } from "./grading.ts";
import { type Answer, type Summary, summaryOf } from "./metrics.ts";

export interface AnsweredQuery extends Answer, Pick<QueryKind, "language" | "kind"> {
  readonly text: string;
}

/** Asks each query as a visitor types it, and grades the first page by the facts of what is published. */
export async function askAll(
  ports: Pick<Ports, "db" | "search" | "lexicon" | "clock">,
  kinds: readonly QueryKind[],
  published: readonly PostingFacts[],
): Promise<readonly AnsweredQuery[]> {
  const answered: AnsweredQuery[] = [];
  for (const { language, kind, queries } of kinds) {
    for (const query of queries) {
      const [text] = query;
      const page = await browsePostings(ports, VISITOR, readBrowseRequest(new URLSearchParams({ q: text })));
      // Otherwise another engine would be measured by this one's name.
      if (page.standIn) throw new Error(`“${text}” was answered by a stand-in.`);
      const shown = page.postings.map(({ listing }) => listing.id);
      answered.push({ language, kind, text, shown, grades: gradesOf(query, published) });
    }
  }
  return answered;
}

/** The postings a query is graded for, without those that have nothing to do with it. */
export function gradesOf(query: Query, published: readonly PostingFacts[]): Answer["grades"] {
  return new Map(
    published.map((posting) => [posting.id, gradeFor(query, posting)] as const).filter(([, grade]) => grade > 0),
  );
}

/** Over everything that is offered at all, Chinese and English apart and together. */
export function totalsOf(answered: readonly AnsweredQuery[]): Readonly<Record<"zh" | "en" | "all", Summary>> {
  const offered = answered.filter(({ grades }) => grades.size > 0);
  return {
    zh: summaryOf(offered.filter(({ language }) => language === "zh")),
    en: summaryOf(offered.filter(({ language }) => language === "en")),
    all: summaryOf(offered),
  };
}
