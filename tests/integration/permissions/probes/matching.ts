import { answerSuggestion } from "#app/usecases/matching/answer-suggestion.ts";
import { countPeople } from "#app/usecases/matching/count-people.ts";
import { explainNobodyFits } from "#app/usecases/matching/explain-nobody-fits.ts";
import { explainNothingFits } from "#app/usecases/matching/explain-nothing-fits.ts";
import { explainPair } from "#app/usecases/matching/explain-pair.ts";
import { forgetAnswers } from "#app/usecases/matching/forget-answers.ts";
import { pushPosting } from "#app/usecases/matching/push-posting.ts";
import { readCandidates } from "#app/usecases/matching/read-candidates.ts";
import { readFairness } from "#app/usecases/matching/read-fairness.ts";
import { readLearned } from "#app/usecases/matching/read-learned.ts";
import { readOpenings } from "#app/usecases/matching/read-openings.ts";
import { readSuggestions } from "#app/usecases/matching/read-suggestions.ts";
import { takeAnswerBack } from "#app/usecases/matching/take-answer-back.ts";
import { tryPostingChange } from "#app/usecases/matching/try-posting-change.ts";
import { trySeekerChange } from "#app/usecases/matching/try-seeker-change.ts";
import { addFavourite, removeFavourite } from "#app/usecases/search/change-favourite.ts";
import { changeSearchNews } from "#app/usecases/search/change-search-news.ts";
import { listSaved } from "#app/usecases/search/list-saved.ts";
import { readSearchNews } from "#app/usecases/search/read-search-news.ts";
import { removeSavedSearch } from "#app/usecases/search/remove-saved-search.ts";
import { saveSearch } from "#app/usecases/search/save-search.ts";
import { savedSearches } from "#db/schema/all.ts";
import { MADE_AT, nextNumber } from "#tests/factories/sequence.ts";
import { OWN_ONLY, type Probe, trial } from "../probe.ts";
import type { Scene } from "../scene.ts";

async function savedSearchOf({ db }: Scene["ports"], accountId: number): Promise<number> {
  const [kept] = await db
    .insert(savedSearches)
    .values({ accountId, name: "客服", query: `q=${nextNumber()}`, createdAt: MADE_AT })
    .returning();
  return kept?.id ?? 0;
}

export const MATCHING_PROBES = {
  "matching.read-suggestions": [
    trial(
      readSuggestions,
      ({ ports, seekerId }) =>
        (principal) =>
          readSuggestions(ports, principal, seekerId),
    ),
    trial(
      explainNothingFits,
      ({ ports, seekerId }) =>
        (principal) =>
          explainNothingFits(ports, principal, seekerId),
    ),
    trial(
      explainPair,
      ({ ports, seekerId, world }) =>
        (principal) =>
          explainPair(ports, principal, { seekerId, postingId: world.openPostingId }),
    ),
    trial(
      readLearned,
      ({ ports, seekerId }) =>
        (principal) =>
          readLearned(ports, principal, seekerId),
    ),
  ],
  "matching.answer": [
    trial(
      answerSuggestion,
      ({ ports, seekerId, world }) =>
        (principal) =>
          answerSuggestion(ports, principal, {
            seekerId,
            postingId: world.openPostingId,
            answer: "not-now",
            reason: null,
            note: null,
          }),
    ),
    trial(
      forgetAnswers,
      ({ ports, seekerId }) =>
        (principal) =>
          forgetAnswers(ports, principal, { seekerId, postingIds: "all", forget: true }),
    ),
    trial(
      takeAnswerBack,
      ({ ports, seekerId, world }) =>
        (principal) =>
          takeAnswerBack(ports, principal, { seekerId, postingId: world.openPostingId }),
    ),
  ],
  "matching.read-candidates": [
    trial(readCandidates, async ({ ports, posting }) => {
      const { id } = await posting();
      return (principal) => readCandidates(ports, principal, id);
    }),
    trial(explainNobodyFits, async ({ ports, posting }) => {
      const { id } = await posting();
      return (principal) => explainNobodyFits(ports, principal, id);
    }),
  ],
  "matching.count-people": [
    trial(
      countPeople,
      async ({ ports, organisation }) => {
        const { id: organisationId } = await organisation();
        const criteria = { demands: { standing: 1 }, accommodations: ["captions"] } as const;
        return (principal) => countPeople(ports, principal, { organisationId, criteria });
      },
      OWN_ONLY,
    ),
  ],
  "matching.read-openings": [
    trial(
      readOpenings,
      ({ ports }) =>
        (principal) =>
          readOpenings(ports, principal),
      OWN_ONLY,
    ),
  ],
  "matching.read-fairness": [
    trial(
      readFairness,
      ({ ports }) =>
        (principal) =>
          readFairness(ports, principal),
      OWN_ONLY,
    ),
  ],
  "matching.push": [
    trial(
      pushPosting,
      ({ ports, seekerId, world }) =>
        (principal) =>
          pushPosting(ports, principal, { seekerId, postingId: world.openPostingId, note: null }),
    ),
  ],
  "matching.try-changes": [
    trial(
      trySeekerChange,
      ({ ports, seekerId }) =>
        (principal) =>
          trySeekerChange(ports, principal, { seekerId, trial: null, change: null }),
    ),
    trial(tryPostingChange, async ({ ports, posting }) => {
      const { id: postingId } = await posting();
      return (principal) => tryPostingChange(ports, principal, { postingId, trial: null, change: null });
    }),
  ],
  "search.save": [
    trial(
      saveSearch,
      ({ ports }) =>
        (principal) =>
          saveSearch(ports, principal, { name: "包装", query: `q=${nextNumber()}` }),
      OWN_ONLY,
    ),
    trial(removeSavedSearch, async ({ ports, accountId }) => {
      const savedSearchId = await savedSearchOf(ports, accountId);
      return (principal) => removeSavedSearch(ports, principal, savedSearchId);
    }),
    trial(changeSearchNews, async ({ ports, accountId }) => {
      const savedSearchId = await savedSearchOf(ports, accountId);
      return (principal) => changeSearchNews(ports, principal, { savedSearchId, wanted: true });
    }),
    trial(readSearchNews, async ({ ports, accountId }) => {
      const savedSearchId = await savedSearchOf(ports, accountId);
      return (principal) => readSearchNews(ports, principal, savedSearchId);
    }),
    trial(
      addFavourite,
      ({ ports, world }) =>
        (principal) =>
          addFavourite(ports, principal, world.openPostingId),
      OWN_ONLY,
    ),
    trial(
      removeFavourite,
      ({ ports, world }) =>
        (principal) =>
          removeFavourite(ports, principal, world.openPostingId),
      OWN_ONLY,
    ),
    trial(
      listSaved,
      ({ ports }) =>
        (principal) =>
          listSaved(ports, principal),
      OWN_ONLY,
    ),
  ],
} as const satisfies Record<string, Probe>;
