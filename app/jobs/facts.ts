import { z } from "zod";
import { jobCall, type JobCall } from "./catalogue.ts";

const ids = z.array(z.number().int().positive()).min(1).max(1000);
const id = z.number().int().positive();

/**
 * The facts a change can leave in the outbox. Payloads carry ids only: whoever acts on them reads the present state
 * again, so that doing it twice is harmless and nothing personal travels.
 */
const FACTS = {
  /** A posting's content or status changed. */
  "posting.changed": z.object({ postingId: id }),
  /** An import wrote these postings, in one transaction. */
  "postings.imported": z.object({ importId: id, postingIds: ids }),
  /** The demo world put these postings in or moved their dates; suggestions follow for all people at once. */
  "postings.seeded": z.object({ postingIds: ids }),
  /** A status of a posting changed in a way that somebody is to be told of, or that ends what people began with it. */
  "posting.moved": z.object({ postingId: id, auditId: id }),
  "import.queued": z.object({ importId: id }),
  "organisation.changed": z.object({ organisationId: id }),
  /** An organisation's verification went a step that somebody is to be told of. */
  "organisation.moved": z.object({ organisationId: id, auditId: id }),
  /** Somebody asked to join an organisation, or was answered. */
  "join-request.moved": z.object({ requestId: id }),
  "seeker.changed": z.object({ seekerId: id }),
  /** The demo world put these people in or moved their dates; suggestions follow for all of them at once. */
  "seekers.seeded": z.object({ seekerIds: ids }),
  "suggestion.answered": z.object({ seekerId: id, postingId: id }),
  /** The person had answers forgotten, or has them counted again. */
  "answers.changed": z.object({ seekerId: id }),
  "suggestion.pushed": z.object({ seekerId: id, postingId: id }),
  /** A night's lists were found to be uneven in a way that nobody was told of before. */
  "lists.alarmed": z.object({ auditId: id }),
  "visit.recorded": z.object({ entryId: id }),
  "application.moved": z.object({ applicationId: id, eventId: id }),
  /** These saved searches are to be looked at for what is new. */
  "searches.due": z.object({ savedSearchIds: z.array(id).min(1) }),
  /** A saved search found postings that its person was not told of before. */
  "search.news": z.object({ savedSearchId: id, auditId: id }),
  /** A fair, its standing or who will come to it changed. */
  "fair.changed": z.object({ fairId: id }),
  "fair.invited": z.object({ fairId: id, postingId: id }),
  "fair.moved": z.object({ fairId: id, auditId: id }),
  /** Somebody asked for a new proposal of who goes to which sheltered place. */
  "places.requested": z.object({ proposalId: id }),
  /** A search found the index outside the database missing or foreign. */
  "search-index.doubted": z.object({}),
  /** An index was added to a database that holds data already. */
  "search-index.added": z.object({}),
  /** Effective-dated parameters changed: what was judged with the old ones is judged again. */
  "parameters.changed": z.object({ areaCode: z.string() }),
} as const;

export type FactTopic = keyof typeof FACTS;
export type FactPayloads = { readonly [T in FactTopic]: z.infer<(typeof FACTS)[T]> };
export type FactPayload = FactPayloads[FactTopic];
export type Fact = { readonly [T in FactTopic]: { readonly topic: T; readonly payload: FactPayloads[T] } }[FactTopic];

/** The jobs that follow from each fact. */
const CONSEQUENCES: { readonly [T in FactTopic]: (payload: FactPayloads[T]) => readonly JobCall[] } = {
  "posting.changed": ({ postingId }) => [
    jobCall("search.index-postings", { postingIds: [postingId] }),
    jobCall("matching.suggest-for-postings", { postingIds: [postingId] }),
  ],
  "postings.imported": ({ postingIds }) => [
    jobCall("search.index-postings", { postingIds }),
    jobCall("matching.suggest-for-postings", { postingIds }),
  ],
  "postings.seeded": ({ postingIds }) => [jobCall("search.index-postings", { postingIds })],
  "posting.moved": ({ postingId, auditId }) => [
    jobCall("notices.tell-of-posting", { postingId, auditId }),
    jobCall("applications.end-for-posting", { postingId }),
  ],
  "import.queued": ({ importId }) => [jobCall("postings.run-import", { importId })],
  "organisation.changed": ({ organisationId }) => [jobCall("search.index-organisation", { organisationId })],
  "organisation.moved": ({ organisationId, auditId }) => [
    jobCall("notices.tell-of-organisation", { organisationId, auditId }),
  ],
  "join-request.moved": ({ requestId }) => [jobCall("notices.tell-of-join-request", { requestId })],
  "seeker.changed": ({ seekerId }) => [
    jobCall("search.index-people", { seekerIds: [seekerId] }),
    jobCall("matching.suggest-for-seeker", { seekerId }),
  ],
  "seekers.seeded": ({ seekerIds }) => [jobCall("search.index-people", { seekerIds })],
  "suggestion.answered": ({ seekerId }) => [jobCall("matching.suggest-for-seeker", { seekerId })],
  "answers.changed": ({ seekerId }) => [jobCall("matching.suggest-for-seeker", { seekerId })],
  "suggestion.pushed": ({ seekerId, postingId }) => [jobCall("notices.tell-of-suggestion", { seekerId, postingId })],
  "lists.alarmed": ({ auditId }) => [jobCall("notices.tell-of-alarms", { auditId })],
  "visit.recorded": ({ entryId }) => [jobCall("notices.tell-of-visit", { entryId })],
  "application.moved": ({ applicationId, eventId }) => [
    jobCall("notices.tell-of-application", { applicationId, eventId }),
  ],
  "searches.due": ({ savedSearchIds }) => [jobCall("search.find-news", { savedSearchIds })],
  "search.news": ({ savedSearchId, auditId }) => [jobCall("notices.tell-of-search-news", { savedSearchId, auditId })],
  "fair.changed": ({ fairId }) => [jobCall("search.index-fairs", { fairIds: [fairId] })],
  "fair.invited": ({ fairId, postingId }) => [jobCall("notices.tell-of-invitation", { fairId, postingId })],
  "fair.moved": ({ fairId, auditId }) => [jobCall("notices.tell-of-fair", { fairId, auditId })],
  "places.requested": ({ proposalId }) => [jobCall("workshops.fill-proposal", { proposalId })],
  "search-index.doubted": () => [jobCall("search.watch-index", {})],
  "search-index.added": () => [jobCall("search.audit-index", {})],
  "parameters.changed": () => [jobCall("matching.suggest-all", {}), jobCall("matching.sum-openings", {})],
};

/**
 * The jobs that follow from a fact read from the outbox. Throws where the payload does not have the topic's shape: such
 * a row was written by a bug and must be seen.
 */
export function consequencesOf(topic: FactTopic, payload: unknown): readonly JobCall[] {
  const read = FACTS[topic].parse(payload);
  const follow = CONSEQUENCES[topic] as (payload: FactPayload) => readonly JobCall[];
  return follow(read);
}
