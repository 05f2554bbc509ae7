import { distance } from "fastest-levenshtein";
import { areKeysBeside } from "./keyboard.ts";
import { normaliseText, runsOf } from "./normalise.ts";
import { type Reading, readingOf } from "./pinyin.ts";

export const LEXICON_KINDS = ["occupation", "title", "employer", "place", "need"] as const;
export type LexiconKind = (typeof LEXICON_KINDS)[number];

/** Something that people look for here, in one language. */
export interface LexiconEntry {
  readonly text: string;
  readonly kind: LexiconKind;
  /** How many postings can be found by it. */
  readonly postings: number;
  /** What it is a name of, where one thing has several names: the one given first is its own. */
  readonly of?: string;
}

/** A word that there is, what it is, and how many postings there are of it. */
export type KnownWord = Omit<LexiconEntry, "of">;

/** Words to look for, and what the last of them is. */
export interface SuggestedWord extends Pick<LexiconEntry, "text" | "kind"> {
  /** How many postings there are of it; null where it stands behind others and nobody has counted. */
  readonly postings: number | null;
}

interface Known extends LexiconEntry {
  /** Its place among the entries. */
  readonly at: number;
  readonly normalised: string;
  readonly reading: Reading | null;
}

/** The words of this district's postings: completes what somebody types, and mends what nobody would find. */
export interface Lexicon {
  /**
   * What begins with, sounds like, or holds what was typed, and finds something; the best first, each thing by one name.
   * Then what the last word may become behind the words before it, where each of those is a name of something here.
   */
  suggest(typed: string, limit: number): readonly SuggestedWord[];
  /** What is called exactly this. */
  find(text: string): KnownWord | undefined;
  /** Other spellings of a text that finds nothing, the likeliest first; none where nothing here is like it. */
  corrections(text: string): readonly string[];
  /**
   * What may be meant by the beginning of initials (kf, 客房服务员), or by initials with one key hit beside the right one
   * (bmy for bjy, 保洁员), the likeliest first. Nearly any letters are somebody's initials: to be offered, never to be taken
   * for what was typed.
   */
  guesses(text: string): readonly string[];
}

const HAN = /\p{Script=Han}/u;
const LATIN_RUN = /^[a-z]+$/;
const LONGEST_HAN_RUN = 12;
const MOST_CORRECTIONS = 3;
/** Shorter pieces sound like too much. */
const SHORTEST_WINDOW = 2;
const LONGEST_WINDOW = 6;
const SHORTEST_SPELLED = 3;
const SHORTEST_SLIP = 4;
const LONG_WORD = 7;

/** Readings cost a tenth of a millisecond each and never change. */
const readings = new Map<string, Reading>();
const MOST_READINGS = 50_000;

function readingKept(text: string): Reading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  if (readings.size >= MOST_READINGS) readings.clear();
  const made = readingOf(text);
  readings.set(text, made);
  return made;
}

/** How a text sounds with each character read by itself: in 会记 for 会计 the slip has changed how 会 is read. */
function soundApart(text: string): string {
  return [...text].map((character) => readingKept(character).sound).join(" ");
}

function byPostings(a: LexiconEntry, b: LexiconEntry): number {
  return b.postings - a.postings || a.text.length - b.text.length || (a.text < b.text ? -1 : 1);
}

function indexBy(entries: readonly Known[], keyOf: (entry: Known) => string | undefined): Map<string, Known[]> {
  const index = new Map<string, Known[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined || key === "") continue;
    const known = index.get(key);
    if (known === undefined) index.set(key, [entry]);
    else known.push(entry);
  }
  return index;
}

/**
 * A lexicon over entries. Of entries with the same text the one with the most postings counts.
 *
 * @param entries what can be found here, with how often
 */
export function lexiconOf(entries: readonly LexiconEntry[]): Lexicon {
  const best = new Map<string, Known>();
  for (const [at, entry] of entries.entries()) {
    const normalised = normaliseText(entry.text);
    const known = best.get(normalised);
    if (normalised === "" || (known !== undefined && known.postings >= entry.postings)) continue;
    best.set(normalised, { ...entry, at, normalised, reading: HAN.test(normalised) ? readingKept(normalised) : null });
  }
  const all = [...best.values()].sort(byPostings);
  const words = new Set(all.flatMap(({ normalised }) => runsOf(normalised)));
  const latinWords = [...words].filter((word) => LATIN_RUN.test(word));
  // An employer's name is looked up, not guessed at by its sound.
  const spoken = all.filter(({ kind, normalised }) => kind !== "employer" && normalised.length <= LONGEST_WINDOW);
  const bySound = indexBy(spoken, ({ reading }) => reading?.sound);
  const bySoundApart = indexBy(
    spoken.filter(({ reading }) => reading !== null),
    ({ normalised }) => soundApart(normalised),
  );
  const bySpelling = indexBy(spoken, ({ reading }) => reading?.spelled);
  const byLooseSpelling = indexBy(spoken, ({ reading }) =>
    reading === null ? undefined : looseSpelling(reading.spelled),
  );
  const byInitials = indexBy(spoken, ({ reading }) => reading?.initials);
  const byLength = indexBy(
    spoken.filter(({ reading }) => reading !== null),
    ({ normalised }) => String(normalised.length),
  );

  const isKnown = (run: string) => words.has(run) || all.some(({ normalised }) => normalised.includes(run));

  function forLatin(run: string): readonly string[] {
    const spelled =
      run.length >= SHORTEST_SPELLED ? (bySpelling.get(run) ?? byLooseSpelling.get(looseSpelling(run)) ?? []) : [];
    const initials = run.length >= SHORTEST_WINDOW ? (byInitials.get(run) ?? []) : [];
    const begun =
      run.length > SHORTEST_SPELLED ? spoken.filter(({ reading }) => reading?.spelled.startsWith(run) === true) : [];
    const chinese = [...spelled, ...initials.filter(({ postings }) => postings > 0), ...begun].map(
      ({ normalised }) => normalised,
    );
    const slips = run.length < SHORTEST_SLIP || words.has(run) ? [] : [...nearest(run), ...nearestSpelled(run)];
    return [...new Set([...chinese, ...slips])];
  }

  /** Names that begin with these initials, or whose initials differ in one key, which lies beside the right one. */
  function initialsLike(run: string): readonly string[] {
    if (run.length < SHORTEST_WINDOW || !LATIN_RUN.test(run) || isKnown(run)) return [];
    const offered = spoken.filter(({ kind, reading, postings }) => kind !== "need" && postings > 0 && reading !== null);
    const begun = offered.filter(
      ({ reading }) => reading?.initials.startsWith(run) === true && reading.initials !== run,
    );
    const beside = offered.filter(
      ({ reading }) => run.length >= SHORTEST_SPELLED && isOneKeyBeside(run, reading?.initials ?? ""),
    );
    return [...begun, ...beside].slice(0, MOST_CORRECTIONS).map(({ normalised }) => normalised);
  }

  function nearest(run: string): readonly string[] {
    const allowed = run.length >= LONG_WORD ? 2 : 1;
    return latinWords
      .filter((word) => Math.abs(word.length - run.length) <= allowed && word[0] === run[0])
      .map((word) => ({ word, slips: slipsBetween(run, word) }))
      .filter(({ slips }) => slips <= allowed)
      .sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1))
      .map(({ word }) => word);
  }

  /** Pinyin with a letter too many, too few or wrong. */
  function nearestSpelled(run: string): readonly string[] {
    if (run.length < LONG_WORD - 1) return [];
    const near = spoken.filter(
      ({ reading }) => reading !== null && reading.spelled[0] === run[0] && slipsBetween(run, reading.spelled) === 1,
    );
    return near.slice(0, MOST_CORRECTIONS).map(({ normalised }) => normalised);
  }

  /** Pieces of a run that sound like a word here, or differ from one in a single character. */
  function forHan(run: string): readonly string[] {
    if (run.length > LONGEST_HAN_RUN || isKnown(run)) return [];
    const found: string[] = [];
    for (let size = Math.min(LONGEST_WINDOW, run.length); size >= SHORTEST_WINDOW; size -= 1) {
      for (let at = 0; at + size <= run.length; at += 1) {
        const window = run.slice(at, at + size);
        if (words.has(window)) continue;
        const alike = [
          ...(bySound.get(readingKept(window).sound) ?? []),
          ...(bySoundApart.get(soundApart(window)) ?? []),
        ];
        const slipped =
          size <= SHORTEST_WINDOW
            ? []
            : (byLength.get(String(size)) ?? []).filter(({ normalised }) => differing(window, normalised) === 1);
        for (const { normalised } of [...alike, ...slipped]) {
          found.push(`${run.slice(0, at)}${normalised}${run.slice(at + size)}`);
        }
      }
      if (found.length > 0) break;
    }
    return [...new Set([...found, ...(found.length === 0 ? beginningsLike(run) : [])])];
  }

  /** The beginnings of names that sound like a run: 整烫 of 整烫工 for 整汤. */
  function beginningsLike(run: string): readonly string[] {
    if (run.length < SHORTEST_WINDOW) return [];
    const { sound } = readingKept(run);
    return spoken
      .filter(({ postings, reading }) => postings > 0 && reading?.sound.startsWith(`${sound} `) === true)
      .map(({ normalised }) => normalised.slice(0, run.length));
  }

  /** What one text may become, and how near it is. */
  function completions(sought: string): readonly Known[] {
    const latin = LATIN_RUN.test(sought.replaceAll(" ", "")) ? sought.replaceAll(" ", "") : null;
    const things = new Map<string, { readonly entry: Known; readonly rank: number }>();
    for (const entry of all) {
      const rank = entry.postings === 0 ? null : rankOf(entry, sought, latin);
      if (rank === null) continue;
      const thing = `${entry.kind} ${entry.of ?? entry.normalised}`;
      const known = things.get(thing);
      if (known !== undefined && (known.rank - rank || known.entry.at - entry.at) <= 0) continue;
      things.set(thing, { entry, rank });
    }
    return [...things.values()]
      .sort((a, b) => a.rank - b.rank || byPostings(a.entry, b.entry))
      .map(({ entry }) => entry);
  }

  /** The entries that words name one after the other, the longest name first; null where a word is no name of anything. */
  function namedBy(words: readonly string[]): readonly Known[] | null {
    const named: Known[] = [];
    for (let from = 0; from < words.length;) {
      let to = words.length;
      let entry: Known | undefined;
      for (; to > from && entry === undefined; to -= 1)
        entry = best.get(normaliseText(words.slice(from, to).join(" ")));
      if (entry === undefined || entry.postings === 0) return null;
      named.push(entry);
      from = to + 1;
    }
    return named;
  }

  /** The last words completed behind those before: a place, an employer and a trade once each, needs as many as there are. */
  function continuations(typed: string): readonly SuggestedWord[] {
    const words = typed.trim().split(/\s+/);
    return words.slice(1).flatMap((_, at) => {
      const before = words.slice(0, at + 1);
      const named = namedBy(before);
      const sought = normaliseText(words.slice(at + 1).join(" "));
      if (named === null || sought === "") return [];
      const subjects = new Set(named.map(({ kind }) => subjectOf(kind)));
      return completions(sought)
        .filter((entry) => (entry.kind === "need" ? !named.includes(entry) : !subjects.has(subjectOf(entry.kind))))
        .map(({ text, kind }) => ({ text: `${before.join(" ")} ${text}`, kind, postings: null }));
    });
  }

  return {
    suggest(typed, limit) {
      const sought = normaliseText(typed);
      if (sought === "") return [];
      const whole = completions(sought).map(({ text, kind, postings }) => ({ text, kind, postings }));
      return [...whole, ...continuations(typed)].slice(0, limit);
    },
    find(text) {
      const known = best.get(normaliseText(text));
      return known && { text: known.text, kind: known.kind, postings: known.postings };
    },
    corrections(text) {
      const runs = runsOf(normaliseText(text));
      // Syllables are often typed apart: "bao jie".
      const together = runs.every((run) => LATIN_RUN.test(run)) && runs.length > 1 ? forLatin(runs.join("")) : [];
      if (together.length > 0) return together.slice(0, MOST_CORRECTIONS);
      const whole: string[] = [];
      runs.forEach((run, at) => {
        const options = HAN.test(run) ? forHan(run) : LATIN_RUN.test(run) ? forLatin(run) : [];
        for (const option of options.slice(0, MOST_CORRECTIONS)) {
          whole.push([...runs.slice(0, at), option, ...runs.slice(at + 1)].join(" "));
        }
      });
      const allMended = runs.map(
        (run) => (HAN.test(run) ? forHan(run)[0] : LATIN_RUN.test(run) ? forLatin(run)[0] : run) ?? run,
      );
      const mended = allMended.join(" ");
      const several = runs.length > 1 && mended !== runs.join(" ") ? [mended] : [];
      return [...new Set([...several, ...whole])].slice(0, MOST_CORRECTIONS);
    },
    guesses(text) {
      const runs = runsOf(normaliseText(text));
      const found = runs.flatMap((run, at) =>
        initialsLike(run).map((option) => [...runs.slice(0, at), option, ...runs.slice(at + 1)].join(" ")),
      );
      return found.slice(0, MOST_CORRECTIONS);
    },
  };
}

/** Pinyin as it is typed by those who do not tell zh from z or -ng from -n. */
function looseSpelling(spelled: string): string {
  return spelled.replace(/([zcs])h/g, "$1").replace(/ng/g, "n");
}

/** Two letters that changed places are one slip of the hand, not two. */
function slipsBetween(typed: string, word: string): number {
  const apart = distance(typed, word);
  if (apart !== 2 || typed.length !== word.length) return apart;
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  return typed[at] === word[at + 1] && typed[at + 1] === word[at] && typed.slice(at + 2) === word.slice(at + 2) ? 1 : 2;
}

/** A title is a trade in an employer's words. */
function subjectOf(kind: LexiconKind): LexiconKind {
  return kind === "title" ? "occupation" : kind;
}

function isOneKeyBeside(typed: string, meant: string): boolean {
  if (typed.length !== meant.length || differing(typed, meant) !== 1) return false;
  const at = [...typed].findIndex((letter, index) => letter !== meant[index]);
  return areKeysBeside(typed.charAt(at), meant.charAt(at));
}

/** In how many places two texts of the same length differ. */
function differing(one: string, other: string): number {
  let places = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) places += 1;
  return places;
}

/** The smaller, the better; null where the entry is not like what was typed. */
function rankOf({ normalised, reading }: Known, sought: string, latin: string | null): number | null {
  if (normalised.startsWith(sought)) return 0;
  if (latin !== null && reading !== null && latin.length >= SHORTEST_WINDOW) {
    if (reading.initials === latin) return 1;
    if (reading.spelled.startsWith(latin)) return 2;
    if (reading.initials.startsWith(latin)) return 3;
  }
  if (normalised.includes(sought)) return sought.length > 1 || HAN.test(sought) ? 4 : null;
  return null;
}
