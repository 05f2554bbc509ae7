/**
 * How well labels that the index doesn't know find their occupation, by the finder of the posting form and the search, beside
 * BM25: the synonyms of our taxonomy in five folds, each holding a fifth of them out, and a fifth of ESCO's alternative labels
 * where its files are given. With ESCO's file of relations also: whether closeness by the tree orders pairs of occupations as the
 * skills they share do. ESCO's files are no part of this repository (docs/data-sources.md says where they are).
 *
 *   npm run bench -- occupations [--esco FOLDER]
 */
import { parseArgs } from "node:util";
import type { Labelled } from "#app/domain/occupations/label-likeness.ts";
import { occupationLabels } from "#app/domain/occupations/occupation-labels.ts";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { bigrams, charactersAndBigrams, stemsAndLetters, type Terms, words } from "#bench/occupations/bm25.ts";
import { compareFinders, type FinderMeasures } from "#bench/occupations/compare-finders.ts";
import { guessedTitles } from "#bench/occupations/guessed-titles.ts";
import { type Fold, foldsOf } from "#bench/occupations/held-out.ts";
import { readEsco } from "#bench/occupations/read-esco.ts";
import { readEscoSkills } from "#bench/occupations/read-esco-skills.ts";
import { sharedSkills } from "#bench/occupations/shared-skills.ts";
import { rounded } from "#bench/measure/percentiles.ts";
import { randomFrom } from "#db/seeds/random.ts";

const FOLDS = 5;
const SEED = 20_260;
/** BM25 as it is usually set up, and in a stronger setting. */
const CHINESE = { bm25: bigrams, strong_bm25: charactersAndBigrams };
const ENGLISH = { bm25: words, strong_bm25: stemsAndLetters };

const { values } = parseArgs({ options: { esco: { type: "string" } } });

function folds(things: readonly Labelled[]): readonly Fold[] {
  return foldsOf(things, FOLDS, randomFrom(SEED));
}

type Figures = Readonly<Record<string, number | null>>;

function figuresOf(prefix: string, measured: ReadonlyMap<string, FinderMeasures>): Figures {
  const entries = [...measured].flatMap(([name, { hit1, hit10, mrr, microsecondsPerQuery }]) => {
    const start = name === "ours" ? prefix : `${prefix}_${name}`;
    return [
      [`${start}_hit1`, rounded(hit1, 10_000)],
      [`${start}_hit10`, rounded(hit10, 10_000)],
      [`${start}_mrr`, rounded(mrr, 10_000)],
      [`${start}_us_per_query`, Math.round(microsecondsPerQuery)],
    ] as const;
  });
  return { [`${prefix}_queries`]: measured.get("ours")?.queries ?? null, ...Object.fromEntries(entries) };
}

function measure(
  title: string,
  prefix: string,
  parts: readonly Fold[],
  peers: Readonly<Record<string, Terms>>,
): Figures {
  const measured = compareFinders(parts, peers);
  console.log(
    `\n${title.padEnd(40)}${["Hit@1", "Hit@10", "MRR", "µs a query"].map((each) => each.padStart(12)).join("")}`,
  );
  for (const [name, { hit1, hit10, mrr, microsecondsPerQuery }] of measured) {
    const shares = [hit1, hit10, mrr].map((each) => each.toFixed(3));
    const cells = [...shares, microsecondsPerQuery.toFixed(0)].map((each) => each.padStart(12));
    console.log(`${`${name} (${peers[name]?.name ?? "the product"})`.padEnd(40)}${cells.join("")}`);
  }
  return figuresOf(prefix, measured);
}

/** The same fields, where nothing was measured. */
function unmeasured(prefix: string): Figures {
  const names = [prefix, ...Object.keys(ENGLISH).map((name) => `${prefix}_${name}`)];
  const fields = names.flatMap((name) => ["hit1", "hit10", "mrr", "us_per_query"].map((field) => `${name}_${field}`));
  return Object.fromEntries([`${prefix}_queries`, ...fields].map((field) => [field, null]));
}

/** Prints what pairs of each closeness share; the agreement of both orders, null without the files. */
function measureCloseness(folder: string | undefined): number | null {
  const occupations = folder === undefined ? null : readEscoSkills(folder);
  if (occupations === null) {
    console.log("\nCloseness was not measured: ESCO's file of relations between occupations and skills was not given.");
    return null;
  }
  const { steps, agreement } = sharedSkills(occupations);
  console.log(`\n${"Closeness by ISCO-08".padEnd(40)}${"pairs".padStart(12)}${"shared".padStart(12)}`);
  for (const { closeness, pairs, shared } of steps) {
    console.log(`${String(closeness).padEnd(40)}${String(pairs).padStart(12)}${shared.toFixed(3).padStart(12)}`);
  }
  console.log(`The closer pair shares more skills: ${agreement?.toFixed(3) ?? "–"} (chance 0.5)`);
  return agreement === null ? null : rounded(agreement, 10_000);
}

// Read first: a wrong folder shows at once.
const escoThings = values.esco === undefined ? null : readEsco(values.esco);
const chinese = folds(occupationLabels(OCCUPATIONS, "zh"));
const zh = measure("Chinese synonyms, five folds", "zh", chinese, CHINESE);
const { share, precision } = guessedTitles(OCCUPATIONS, chinese);
console.log(`Guessed by an import: ${(share * 100).toFixed(1)} %, right: ${((precision ?? 0) * 100).toFixed(1)} %`);
const en = measure("English synonyms, five folds", "en", folds(occupationLabels(OCCUPATIONS, "en")), ENGLISH);
const esco =
  escoThings === null
    ? unmeasured("esco")
    : measure("ESCO alternative labels, one fifth", "esco", folds(escoThings).slice(0, 1), ENGLISH);
if (escoThings === null) {
  console.log("\nESCO was not measured: its files were not given (--esco FOLDER). Above stands our own taxonomy only.");
}
const closeness = measureCloseness(values.esco);
const result = {
  bench: "occupations",
  ...zh,
  zh_guessed: rounded(share, 10_000),
  zh_guess_precision: precision === null ? null : rounded(precision, 10_000),
  ...en,
  ...esco,
  esco_closeness_agreement: closeness,
};
console.log(`RESULT ${JSON.stringify(result)}`);
