import { likenessTo } from "./label-likeness.ts";
import { normaliseLabel, SHORTEST_LABEL_WITHIN, standsAt } from "./label-text.ts";
import { occupationLabels } from "./occupation-labels.ts";
import type { Occupation, OccupationCode } from "./occupation-shape.ts";
import { OCCUPATIONS } from "./occupations.ts";

interface Term {
  readonly text: string;
  readonly occupation: Occupation;
}

export interface OccupationGuess {
  readonly code: OccupationCode;
  /** `exact`: the whole title is a name or synonym; `contains`: it names this and no other, and no other is clearly more like it. */
  readonly certainty: "exact" | "contains";
}

/** Words of rank: who leads or teaches an occupation doesn't do it. */
const LEADERSHIP =
  /经理|总监|主任|店长|厂长|主管|负责人|总裁|架构师|顾问|manager|director|supervisor|team leader|head of/;
const BRACKETED = /[(（[【「][^)）\]】」]*[)）\]】」]/g;

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

function lengthOf(span: Span): number {
  return span.to - span.from;
}

function grouped(terms: readonly Term[], by: (term: Term) => string): ReadonlyMap<string, readonly Term[]> {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const group = groups.get(by(term));
    if (group === undefined) groups.set(by(term), [term]);
    else group.push(term);
  }
  return groups;
}

function termsOf(occupation: Occupation): readonly Term[] {
  const { name, synonyms } = occupation;
  const labels = [name.zh, ...synonyms.zh, name.en, ...synonyms.en];
  return labels.map((label) => ({ text: normaliseLabel(label), occupation }));
}

/** Two that are nearly as like: what is named within the title decides. */
const NEARLY_AS_LIKE = 0.9;

/** Whether no other occupation's words, in the language of the title, are clearly more like it; catch-alls give way. */
function comparerOf(occupations: readonly Occupation[]): (title: string, named: Occupation) => boolean {
  const inChinese = likenessTo(occupationLabels(occupations, "zh"));
  const inEnglish = likenessTo(occupationLabels(occupations, "en"));
  return (title, named) => {
    const alike = /\p{Script=Han}/u.test(title) ? inChinese(title) : inEnglish(title);
    const own = alike[occupations.indexOf(named)] ?? 0;
    return occupations.every((each, at) => each.catchAll === true || own >= NEARLY_AS_LIKE * (alike[at] ?? 0));
  };
}

/** What a job title names among these occupations, by the rule of `guessOccupation`. */
export function guesserOf(occupations: readonly Occupation[]): (title: string) => OccupationGuess | undefined {
  const terms = occupations.flatMap(termsOf);
  const byText = grouped(terms, (term) => term.text);
  // Titles come by the ten thousand in an import: only terms that can begin at a place are tried there.
  const byFirstCharacter = grouped(
    terms.filter((term) => term.text.length >= SHORTEST_LABEL_WITHIN),
    (term) => term.text[0] ?? "",
  );

  const isLikest = comparerOf(occupations);

  function namedWithin(title: string): Occupation | undefined {
    const spans: Span[] = [];
    for (let from = 0; from < title.length; from += 1) {
      for (const { text, occupation } of byFirstCharacter.get(title[from] ?? "") ?? []) {
        if (standsAt(text, title, from)) spans.push({ occupation, from, to: from + text.length });
      }
    }
    // The longest match wins over the words inside it: 数控车工 is no 车工.
    const outermost = spans.filter(
      (span) =>
        !spans.some((other) => other.from <= span.from && other.to >= span.to && lengthOf(other) > lengthOf(span)),
    );
    return only(outermost.map((span) => span.occupation));
  }

  return (title) => {
    const whole = normaliseLabel(title);
    const withoutBrackets = normaliseLabel(title.normalize("NFKC").replaceAll(BRACKETED, " "));
    for (const text of [whole, withoutBrackets]) {
      const exact = byText.get(text);
      if (exact !== undefined) {
        const named = only(exact.map((term) => term.occupation));
        return named === undefined ? undefined : { code: named.code, certainty: "exact" };
      }
    }
    if (LEADERSHIP.test(whole)) return undefined;
    const named = namedWithin(withoutBrackets) ?? (withoutBrackets === whole ? undefined : namedWithin(whole));
    // 天猫客服 holds 客服, but who says so means the customer service of a shop.
    if (named === undefined || !isLikest(withoutBrackets, named)) return undefined;
    return { code: named.code, certainty: "contains" };
  };
}

/**
 * The occupation that a job title names, or undefined: where a title names several, leads rather than does the work, or is
 * clearly more like the words for another, nothing is guessed. For import, which leaves the occupation unknown then.
 */
export const guessOccupation = guesserOf(OCCUPATIONS);
