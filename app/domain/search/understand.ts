import { TOWNS } from "../areas/fenghua.ts";
import { type Needs, readNeeds } from "./needs.ts";
import type { PostingFilters } from "./posting-query.ts";

/** A search as it is understood: the filters with the needs that the words ask for, and the words that are left. */
export interface Understood {
  readonly filters: PostingFilters;
  /** What was said, in the words that said it; empty where only words are looked for. */
  readonly phrases: readonly string[];
  /** Null where the words were taken word for word. */
  readonly needs: Needs | null;
  /** The town near which work is wanted, by code; null where no town or no nearness is named. */
  readonly nearTown: string | null;
}

const TOWN_SUFFIX = /(?:街道|镇)$/;

function together<Code extends string>(one: readonly Code[], other: readonly Code[]): readonly Code[] {
  return [...new Set([...one, ...other])];
}

/**
 * Reads the typed text of a search. What was chosen as a filter stays; what the text asks for is added to it.
 *
 * @param asked the filters with the text as typed
 */
export function understand(asked: PostingFilters): Understood {
  const { needs, phrases, rest } = readNeeds(asked.text);
  const near = needs.near ? townNamedIn(rest) : undefined;
  return {
    filters: {
      ...asked,
      text: near === undefined ? rest : near.rest,
      eases: together(asked.eases, needs.eases),
      accommodations: together(asked.accommodations, needs.accommodations),
      workingModes: asked.workingModes.length > 0 ? asked.workingModes : needs.workingModes,
      employment: asked.employment.length > 0 ? asked.employment : needs.employment,
      shifts: asked.shifts.length > 0 ? asked.shifts : needs.shifts,
      insured: asked.insured || needs.insured,
      payAtLeastFen: asked.payAtLeastFen ?? needs.payAtLeastFen,
    },
    phrases,
    needs,
    nearTown: near?.code ?? null,
  };
}

/** The text with a village named by the town it belongs to, where hardly anybody says the village; null where none is named. */
export function inWiderPlace(text: string): string | null {
  for (const { name, villages } of TOWNS) {
    for (const village of villages) {
      if (text.includes(village.name.zh)) {
        return text.replace(village.name.zh, name.zh.replace(TOWN_SUFFIX, ""));
      }
    }
  }
  return null;
}

function townNamedIn(text: string): { readonly code: string; readonly rest: string } | undefined {
  for (const { code, name } of TOWNS) {
    for (const word of [name.zh, name.zh.replace(TOWN_SUFFIX, ""), name.en.toLowerCase()]) {
      if (text.includes(word)) return { code, rest: text.replace(word, " ").trim() };
    }
  }
  return undefined;
}
