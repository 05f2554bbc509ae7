import { NO_FILTERS, type PostingQuery } from "#app/domain/search/posting-query.ts";
import {
  type OrganisationSource,
  postingDocument,
  type PostingDocument,
  type PostingSource,
} from "#app/domain/search/posting-document.ts";

import type { RecordQuery, SearchRecord } from "#app/domain/search/search-record.ts";

/** The day on which these searches are made. */
export const NOW = new Date("2026-11-23T02:00:00Z");
export const DAY_MS = 86_400_000;

export const JINPING = "330213001";
export const XIKOU = "330213100";

const MAKER: OrganisationSource = { name: "虚构食品厂", nameEn: "Invented Foods", updatedAt: new Date(0) };

/** A posting as the index reads it; everything that is not given was not stated. */
export function documentOf(
  id: number,
  given: Partial<PostingSource> = {},
  organisation: Partial<OrganisationSource> = {},
): PostingDocument {
  const at = new Date(NOW.getTime() - id * 3_600_000);
  return postingDocument(
    {
      id,
      organisationId: 1,
      kind: "vacancy",
      title: `岗位${id}`,
      occupationCode: null,
      description: "",
      areaCode: null,
      latitude: null,
      longitude: null,
      workingMode: null,
      employment: null,
      weeklyHours: null,
      shift: null,
      payPeriod: null,
      payMinFen: null,
      payMaxFen: null,
      payNegotiable: false,
      insurance: null,
      accommodations: {},
      demands: {},
      skillsWanted: [],
      benefits: [],
      deadline: null,
      publishedAt: at,
      createdAt: at,
      updatedAt: at,
      ...given,
    },
    { ...MAKER, ...organisation },
  );
}

/** A search without words or filters, but for what is given. */
export function queryOf(given: Partial<PostingQuery> = {}): PostingQuery {
  return {
    ...NO_FILTERS,
    organisationId: null,
    sort: "relevance",
    origin: null,
    preferred: [],
    match: "all",
    at: NOW,
    on: "2026-11-23",
    page: 1,
    pageSize: 20,
    ...given,
  };
}

/** A record of which nothing is known but what is given. */
export function recordOf(id: number, given: Partial<SearchRecord> = {}): SearchRecord {
  return { id, version: new Date(NOW.getTime() + id), tags: [], days: {}, names: [], furtherTexts: [], ...given };
}

/** A search for all records, but for what is given. */
export function recordQueryOf(given: Partial<RecordQuery> = {}): RecordQuery {
  return {
    text: "",
    match: "all",
    allTags: [],
    anyTagGroups: [],
    days: [],
    order: { by: "match", preferredTag: null },
    page: 1,
    pageSize: 20,
    ...given,
  };
}
