import { ACCOMMODATIONS } from "#app/domain/abilities/accommodations.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { NEED_WORDS } from "#app/domain/search/needs.ts";
import { EASE_CODES, easeName } from "#app/domain/search/eases.ts";
import { type Lexicon, type LexiconEntry, type LexiconKind, lexiconOf } from "#app/domain/search/lexicon.ts";
import { withoutLongNumbers } from "#app/domain/search/normalise.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { lexiconCounts } from "#db/queries/search/lexicon-counts.ts";

const TOWN_SUFFIX = /(?:街道|镇)$/;

/** The lexicon of what can be found today: occupations, titles, employers, places and needs, in both languages. */
export async function readLexicon({ db, clock }: Pick<Ports, "db" | "clock">): Promise<Lexicon> {
  const counts = await lexiconCounts(db, clock.today());
  const ofOccupation = new Map(counts.occupations.map((row) => [row.value, row.postings]));
  const entries = (kind: LexiconKind, postings: number, texts: readonly string[]): readonly LexiconEntry[] =>
    texts.map((text) => ({ text, kind, postings }));
  return lexiconOf([
    ...OCCUPATIONS.flatMap(({ code, name, synonyms }) =>
      entries("occupation", ofOccupation.get(code) ?? 0, [name.zh, name.en, ...synonyms.zh, ...synonyms.en]),
    ),
    ...counts.titles.flatMap((row) => entries("title", row.postings, [withoutLongNumbers(row.value).trim()])),
    ...counts.employers.flatMap(({ name, nameEn, postings }) =>
      entries("employer", postings, nameEn === null ? [name] : [name, nameEn]),
    ),
    ...TOWNS.flatMap(({ code, name, villages }) => {
      const within = new Set([code, ...villages.map((village) => village.code)]);
      const postings = counts.areas.reduce(
        (sum, row) => (row.value !== null && within.has(row.value) ? sum + row.postings : sum),
        0,
      );
      return entries("place", postings, [name.zh.replace(TOWN_SUFFIX, ""), name.zh, name.en]);
    }),
    ...entries("need", 1, NEED_WORDS),
    ...ACCOMMODATIONS.flatMap(({ name }) => entries("need", 0, [name.zh, name.en])),
    ...EASE_CODES.flatMap((code) => entries("need", 0, [easeName(code).zh, easeName(code).en])),
  ]);
}
