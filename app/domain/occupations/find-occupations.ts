import type { WordingLanguage } from "#app/domain/abilities/scale.ts";
import type { Occupation, OccupationCode } from "./occupation-shape.ts";
import { OCCUPATIONS } from "./occupations.ts";

interface Term {
  readonly text: string;
  readonly occupation: Occupation;
  readonly lang: WordingLanguage;
  readonly isName: boolean;
}

export interface OccupationGuess {
  readonly code: OccupationCode;
  /** `exact`: the whole title is a name or synonym; `contains`: it names this occupation and no other. */
  readonly certainty: "exact" | "contains";
}

/** Letters and digits in one width and case; no spaces between Chinese characters. */
function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/(?![+#])[\p{P}\p{S}]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
    .trim();
}

function termsOf(occupation: Occupation): readonly Term[] {
  return (["zh", "en"] as const).flatMap((lang) => [
    { text: normalised(occupation.name[lang]), occupation, lang, isName: true },
    ...occupation.synonyms[lang].map((synonym) => ({ text: normalised(synonym), occupation, lang, isName: false })),
  ]);
}

const TERMS: readonly Term[] = OCCUPATIONS.flatMap(termsOf);

/** A single character names nothing within a text. */
const SHORTEST_TERM = 2;

const LATIN = /[a-z0-9]/;

/** Whether a term stands at this place of a text; Latin terms only as whole words, so that "cook" isn't found in "cookie". */
function standsAt(term: string, text: string, at: number): boolean {
  if (!text.startsWith(term, at)) return false;
  const before = text[at - 1] ?? " ";
  const after = text[at + term.length] ?? " ";
  const gluedBefore = LATIN.test(term[0] ?? " ") && LATIN.test(before);
  const gluedAfter = LATIN.test(term.at(-1) ?? " ") && LATIN.test(after);
  return !gluedBefore && !gluedAfter;
}

function isNamedIn(term: string, text: string): boolean {
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    if (standsAt(term, text, at)) return true;
  }
  return false;
}

const RANKS = { exactName: 6, exactSynonym: 5, nameBegins: 4, nameContains: 3, synonymContains: 2, textContains: 1 };

function rankOf(term: Term, text: string): number {
  if (term.text === text) return term.isName ? RANKS.exactName : RANKS.exactSynonym;
  if (term.isName && term.text.startsWith(text)) return RANKS.nameBegins;
  if (term.text.includes(text)) return term.isName ? RANKS.nameContains : RANKS.synonymContains;
  if (term.text.length >= SHORTEST_TERM && isNamedIn(term.text, text)) return RANKS.textContains;
  return 0;
}

/**
 * The occupations that a search text may mean, the best first: exact names before exact synonyms, then beginnings, parts, and
 * names within the text; the words of the given language before those of the other; ties by code.
 */
export function findOccupations(text: string, lang: WordingLanguage): readonly Occupation[] {
  const sought = normalised(text);
  if (sought === "") return [];
  const scores = new Map<Occupation, number>();
  for (const term of TERMS) {
    const rank = rankOf(term, sought);
    if (rank === 0) continue;
    // Twice the rank, so that the language only decides between equals; the longer word within a text says more.
    const length = rank === RANKS.textContains ? term.text.length / 1000 : 0;
    const score = rank * 2 + (term.lang === lang ? 1 : 0) + length;
    scores.set(term.occupation, Math.max(score, scores.get(term.occupation) ?? 0));
  }
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a.code < b.code ? -1 : 1))
    .map(([found]) => found);
}

/** Words of rank: who leads or teaches an occupation doesn't do it. */
const LEADERSHIP =
  /经理|总监|主任|店长|厂长|主管|负责人|总裁|架构师|顾问|manager|director|supervisor|team leader|head of/;
const BRACKETED = /[(（[【「][^)）\]】」]*[)）\]】」]/g;
/** Titles come by the ten thousand in an import: only terms that can begin at a place are tried there. */
const TERMS_BY_FIRST_CHARACTER = grouped(
  TERMS.filter((term) => term.text.length >= SHORTEST_TERM),
  (term) => term.text[0] ?? "",
);
const TERMS_BY_TEXT = grouped(TERMS, (term) => term.text);

function grouped(terms: readonly Term[], by: (term: Term) => string): ReadonlyMap<string, readonly Term[]> {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const group = groups.get(by(term));
    if (group === undefined) groups.set(by(term), [term]);
    else group.push(term);
  }
  return groups;
}

interface Span {
  readonly occupation: Occupation;
  readonly from: number;
  readonly to: number;
}

function only(occupations: readonly Occupation[]): Occupation | undefined {
  const distinct = new Set(occupations);
  const specific = [...distinct].filter((each) => each.catchAll !== true);
  const candidates = specific.length > 0 ? specific : [...distinct];
  return candidates.length === 1 ? candidates[0] : undefined;
}

function namedWithin(title: string): Occupation | undefined {
  const spans: Span[] = [];
  for (let from = 0; from < title.length; from += 1) {
    for (const term of TERMS_BY_FIRST_CHARACTER.get(title[from] ?? "") ?? []) {
      if (standsAt(term.text, title, from)) {
        spans.push({ occupation: term.occupation, from, to: from + term.text.length });
      }
    }
  }
  // The longest match wins over the words inside it: 数控车工 is no 车工.
  const outermost = spans.filter(
    (span) =>
      !spans.some((other) => other.from <= span.from && other.to >= span.to && lengthOf(other) > lengthOf(span)),
  );
  return only(outermost.map((span) => span.occupation));
}

function lengthOf(span: Span): number {
  return span.to - span.from;
}

/**
 * The occupation that a job title names, or undefined: where a title names several, or leads rather than does the work,
 * nothing is guessed. For import, which leaves the occupation unknown then.
 */
export function guessOccupation(title: string): OccupationGuess | undefined {
  const whole = normalised(title);
  const withoutBrackets = normalised(title.normalize("NFKC").replaceAll(BRACKETED, " "));
  for (const text of [whole, withoutBrackets]) {
    const exact = TERMS_BY_TEXT.get(text);
    if (exact !== undefined) {
      const named = only(exact.map((term) => term.occupation));
      return named === undefined ? undefined : { code: named.code, certainty: "exact" };
    }
  }
  if (LEADERSHIP.test(whole)) return undefined;
  const named = namedWithin(withoutBrackets) ?? (withoutBrackets === whole ? undefined : namedWithin(whole));
  return named === undefined ? undefined : { code: named.code, certainty: "contains" };
}
