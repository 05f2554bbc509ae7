import { normaliseLabel } from "./label-text.ts";
import { piecesOf } from "./label-pieces.ts";

/** Something that people call by several words. */
export interface Labelled {
  /** Orders equals; each once. */
  readonly code: string;
  /** What it is called first; counts half as much again. */
  readonly name: string;
  readonly synonyms: readonly string[];
  /** The groups it belongs to: what is like its neighbours is a little more likely to be meant. */
  readonly groups: readonly string[];
}

/** How soon a piece that stands again in the labels of the same thing says nothing new. */
const SATURATION = 0.9;
/** How far things of many labels are held back. */
const LENGTH_SHARE = 0.75;
const NAME_WEIGHT = 1.5;
const NEIGHBOURS_SHARE = 0.15;

interface Posting {
  readonly thing: number;
  readonly weight: number;
}

/** The likeness of a normalised text to each thing, in their order; 0 where nothing is shared, 1 about where all is. */
export type LikenessTo = (text: string) => Float64Array;

/**
 * How like a text is to the words for each of several things. Rare pieces say more than frequent ones: BM25 (Robertson and
 * Zaragoza, Foundations and Trends in Information Retrieval 3 (2009) 4) over `piecesOf`, as a share of what the text's pieces
 * weigh, so that a text of mostly unknown pieces is like nothing. What has any likeness gains a share of its neighbours' mean.
 */
export function likenessTo(things: readonly Labelled[]): LikenessTo {
  const postings = postingsOf(things);
  const groups = groupsOf(things);
  const rarity = (piece: string) => {
    const having = postings.get(piece)?.length ?? 0;
    return Math.log(1 + (things.length - having + 0.5) / (having + 0.5));
  };
  return (text) => {
    const likeness = new Float64Array(things.length);
    let whole = 0;
    for (const [piece, times] of piecesOf(text)) {
      const says = times * rarity(piece);
      whole += says;
      for (const { thing, weight } of postings.get(piece) ?? [])
        likeness[thing] = (likeness[thing] ?? 0) + says * weight;
    }
    if (whole === 0) return likeness;
    const alone = likeness.map((each) => each / whole);
    const together = alone.slice();
    for (const members of groups) {
      const sum = members.reduce((total, each) => total + (alone[each] ?? 0), 0);
      if (sum === 0) continue;
      for (const each of members) {
        const own = alone[each] ?? 0;
        if (own > 0) together[each] = (together[each] ?? 0) + (NEIGHBOURS_SHARE * (sum - own)) / (members.length - 1);
      }
    }
    return together;
  };
}

function postingsOf(things: readonly Labelled[]): ReadonlyMap<string, readonly Posting[]> {
  const counted = things.map(piecesOfThing);
  const lengths = counted.map((pieces) => [...pieces.values()].reduce((sum, each) => sum + each, 0));
  const meanLength = lengths.reduce((sum, each) => sum + each, 0) / things.length;
  const postings = new Map<string, Posting[]>();
  for (const [thing, pieces] of counted.entries()) {
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[thing] ?? 0)) / meanLength;
    for (const [piece, times] of pieces) {
      const posting = { thing, weight: times / (times + SATURATION * length) };
      const known = postings.get(piece);
      if (known === undefined) postings.set(piece, [posting]);
      else known.push(posting);
    }
  }
  return postings;
}

function piecesOfThing({ name, synonyms }: Labelled): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  const add = (label: string, weight: number) => {
    for (const [piece, times] of piecesOf(normaliseLabel(label))) {
      pieces.set(piece, (pieces.get(piece) ?? 0) + times * weight);
    }
  };
  add(name, NAME_WEIGHT);
  for (const synonym of synonyms) add(synonym, 1);
  return pieces;
}

/** The members of each group that has several. */
function groupsOf(things: readonly Labelled[]): readonly (readonly number[])[] {
  const members = new Map<string, number[]>();
  for (const [thing, { groups }] of things.entries()) {
    for (const group of groups) members.set(group, [...(members.get(group) ?? []), thing]);
  }
  return [...members.values()].filter((each) => each.length > 1);
}
