import { createHash } from "node:crypto";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { readBrowseRequest } from "#app/domain/search/browse-request.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { browsePostings } from "#app/usecases/search/browse-postings.ts";
import { gradeFor, type PostingFacts, type Query, type QueryKind } from "./grading.ts";
import { type Answer, type Summary, summaryOf } from "./metrics.ts";
import { type FreshKind, type FreshQuery, isRight } from "./right.ts";

export interface AnsweredQuery extends Answer, Pick<QueryKind, "language" | "kind"> {
  readonly text: string;
}

type SearchPorts = Pick<Ports, "db" | "search" | "lexicon" | "clock">;

/** Asks each query as a visitor types it, and grades the first page by the facts of what is published. */
export async function askAll(
  ports: SearchPorts,
  kinds: readonly QueryKind[],
  published: readonly PostingFacts[],
): Promise<readonly AnsweredQuery[]> {
  const answered: AnsweredQuery[] = [];
  for (const { language, kind, queries } of kinds) {
    for (const query of queries) {
      const [text] = query;
      const { shown } = await firstPageFor(ports, text);
      answered.push({ language, kind, text, shown, grades: gradesOf(query, published) });
    }
  }
  return answered;
}

async function firstPageFor(ports: SearchPorts, text: string) {
  const page = await browsePostings(ports, VISITOR, readBrowseRequest(new URLSearchParams({ q: text })));
  // Otherwise another engine would be measured by this one's name.
  if (page.standIn) throw new Error(`“${text}” was answered by a stand-in.`);
  return { shown: page.postings.map(({ listing }) => listing.id), says: page.taken !== "as-typed" };
}

export interface JudgedSentence extends Pick<FreshKind, "language" | "kind"> {
  readonly text: string;
  readonly right: boolean;
  /** In the half that nobody tunes by. */
  readonly heldOut: boolean;
  readonly shown: readonly number[];
}

/** Asks each fresh sentence as a visitor types it, and judges its first page. */
export async function judgeAll(
  ports: SearchPorts,
  kinds: readonly FreshKind[],
  published: readonly PostingFacts[],
): Promise<readonly JudgedSentence[]> {
  const judged: JudgedSentence[] = [];
  for (const { language, kind, queries } of kinds) {
    for (const query of queries) {
      const { text, beyond } = query;
      const page = await firstPageFor(ports, text);
      const right = isRight({ ...page, ...judgementOf(query, published) }, beyond);
      judged.push({ language, kind, text, right, heldOut: isHeldOut(text), shown: page.shown });
    }
  }
  return judged;
}

function judgementOf({ text, asked, each }: FreshQuery, published: readonly PostingFacts[]) {
  return {
    grades: gradesOf([text, ...asked], published),
    goodForEach: each.map(
      (work) => new Set([...gradesOf([text, work], published)].filter(([, grade]) => grade >= 2).map(([id]) => id)),
    ),
  };
}

/** Half of all sentences, by nothing but their letters, so that adding one moves no other. */
function isHeldOut(text: string): boolean {
  return (createHash("sha256").update(text).digest()[0] ?? 0) % 2 === 1;
}

export function shareRight(judged: readonly JudgedSentence[]): number | null {
  return judged.length === 0 ? null : judged.filter(({ right }) => right).length / judged.length;
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
