import { ACCOMMODATIONS } from "#app/domain/abilities/accommodations.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import { EASE_CODES, easeName } from "#app/domain/search/eases.ts";
import { type Lexicon, type LexiconEntry, type LexiconKind, lexiconOf } from "#app/domain/search/lexicon.ts";
import { withoutLongNumbers } from "#app/domain/search/normalise.ts";
import { NEED_WORDS, readNeeds } from "#app/domain/search/needs.ts";
import { NO_FILTERS, type PostingFacets } from "#app/domain/search/posting-query.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { lexiconCounts } from "#db/queries/search/lexicon-counts.ts";

const TOWN_SUFFIX = /(?:街道|镇| Subdistrict| Town)$/;
/** Where two kinds of work are done, as everybody calls it. */
const PLACES_OF_KINDS = [
  ["sheltered", "残疾人之家"],
  ["relief-base", "扶贫基地"],
] as const satisfies readonly (readonly [PostingKind, string])[];

/** The lexicon of what can be found today: occupations, titles, employers, places and needs, in both languages. */
export async function readLexicon({ db, search, clock }: Pick<Ports, "db" | "search" | "clock">): Promise<Lexicon> {
  const counts = await lexiconCounts(db, clock.today());
  const ofOccupation = new Map(counts.occupations.map((row) => [row.value, row.postings]));
  const { facets } = await search.searchPostings({
    ...NO_FILTERS,
    organisationId: null,
    match: "all",
    sort: "newest",
    preferred: [],
    origin: null,
    at: clock.now(),
    on: clock.today(),
    page: 1,
    pageSize: 1,
  });
  const named = (kind: LexiconKind, postings: number, texts: readonly string[], of?: string): readonly LexiconEntry[] =>
    texts.map((text) => ({ text, kind, postings, ...(of === undefined ? {} : { of }) }));
  return lexiconOf([
    ...OCCUPATIONS.flatMap(({ code, name, synonyms }) =>
      named("occupation", ofOccupation.get(code) ?? 0, [name.zh, name.en, ...synonyms.zh, ...synonyms.en], code),
    ),
    ...counts.titles.flatMap((row) => named("title", row.postings, [withoutLongNumbers(row.value).trim()])),
    ...counts.employers.flatMap(({ name, nameEn, postings }) =>
      named("employer", postings, nameEn === null ? [name] : [name, nameEn], name),
    ),
    ...TOWNS.flatMap(({ code, name, villages }) => {
      const within = new Set([code, ...villages.map((village) => village.code)]);
      const postings = counts.areas.reduce(
        (sum, row) => (row.value !== null && within.has(row.value) ? sum + row.postings : sum),
        0,
      );
      return named(
        "place",
        postings,
        [name.zh, name.en].flatMap((each) => [each.replace(TOWN_SUFFIX, ""), each]),
        code,
      );
    }),
    ...[...ACCOMMODATIONS.map(({ name }) => name), ...EASE_CODES.map(easeName)].flatMap(({ zh, en }) =>
      [zh, en].flatMap((name) => named("need", foundFor(name, facets), [name], zh)),
    ),
    ...PLACES_OF_KINDS.flatMap(([kind, word]) => named("need", facets.kinds[kind] ?? 0, [word])),
    ...NEED_WORDS.flatMap((word) => named("need", foundFor(word, facets), [word], word)),
  ]);
}

/** How many postings a need's name finds, by what the search takes it for. */
function foundFor(name: string, facets: PostingFacets): number {
  const { needs } = readNeeds(name);
  const [count] = [
    ...needs.eases.map((code) => facets.eases[code]),
    ...needs.accommodations.map((code) => facets.accommodations[code]),
    ...needs.workingModes.map((code) => facets.workingModes[code]),
    ...needs.employment.map((code) => facets.employment[code]),
    ...needs.shifts.map((code) => facets.shifts[code]),
  ];
  return count ?? 0;
}
