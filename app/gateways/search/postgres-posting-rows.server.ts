import { spelledApart } from "#app/domain/search/normalise.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import { easeBits, FACET_LAYOUT, packFacets } from "./facet-bits.ts";
import { wordsOf } from "./segment.server.ts";
import { vectorText } from "./text-vector.ts";

/** What both rows of a document hold, in the driver's text form. */
interface ChoiceRow {
  readonly posting_id: number;
  readonly facets: string;
  readonly eases: number;
  readonly organisation_id: number;
  readonly pay_monthly_fen: number | null;
  readonly published_at: string;
  readonly deadline: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

interface IndexRow extends ChoiceRow {
  readonly version: string;
  readonly removed: boolean;
  readonly layout: number;
}

interface WordRow extends ChoiceRow {
  readonly words: string;
  readonly spelled: string;
}

function choiceRow(document: PostingDocument): ChoiceRow {
  return {
    posting_id: document.postingId,
    facets: packFacets(document).toString(),
    eases: easeBits(document.eases),
    organisation_id: document.organisationId,
    pay_monthly_fen: document.payMonthlyFen,
    published_at: document.publishedAt.toISOString(),
    deadline: document.deadline,
    latitude: document.latitude,
    longitude: document.longitude,
  };
}

export function indexRow(document: PostingDocument): IndexRow {
  return {
    ...choiceRow(document),
    version: document.version.toISOString(),
    removed: false,
    layout: FACET_LAYOUT,
  };
}

export function wordRow(document: PostingDocument): WordRow {
  const words = (texts: readonly string[]) => texts.flatMap(wordsOf);
  return {
    ...choiceRow(document),
    words: vectorText(wordsOf(document.title), [
      ["B", words(document.occupationNames)],
      ["C", words([...document.organisationNames, ...document.placeNames, ...document.skills, ...document.termNames])],
      ["D", wordsOf(document.description)],
    ]),
    spelled: spelledApart([document.title, ...document.occupationNames, ...document.placeNames].join(" ")),
  };
}
