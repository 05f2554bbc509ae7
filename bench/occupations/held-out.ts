import type { Labelled } from "#app/domain/occupations/label-likeness.ts";
import { normaliseLabel } from "#app/domain/occupations/label-text.ts";
import type { Random } from "#db/seeds/random.ts";

/** A label that the index doesn't have, with the codes of all that are called so. */
export interface HeldOut {
  readonly label: string;
  readonly right: ReadonlySet<string>;
}

export interface Fold {
  /** The things without the labels held out. */
  readonly index: readonly Labelled[];
  readonly queries: readonly HeldOut[];
}

/**
 * Splits the synonyms into folds, each holding out its share. A label is held out of everything that has it, so that no index
 * knows it in any spelling that normalises alike. What is the name of something stays in the index and is never asked for.
 */
export function foldsOf(things: readonly Labelled[], folds: number, random: Random): readonly Fold[] {
  const names = new Set(things.map(({ name }) => normaliseLabel(name)));
  const owners = new Map<string, Set<string>>();
  for (const { code, synonyms } of things) {
    for (const label of synonyms.map(normaliseLabel)) {
      if (label !== "" && !names.has(label)) owners.set(label, (owners.get(label) ?? new Set()).add(code));
    }
  }
  const labels = random.sample([...owners.keys()].sort(), owners.size);
  return Array.from({ length: folds }, (_, fold) => {
    const held = new Set(labels.filter((_label, at) => at % folds === fold));
    return {
      index: things.map((thing) => ({
        ...thing,
        synonyms: thing.synonyms.filter((synonym) => !held.has(normaliseLabel(synonym))),
      })),
      queries: [...held].map((label) => ({ label, right: owners.get(label) ?? new Set<string>() })),
    };
  });
}
