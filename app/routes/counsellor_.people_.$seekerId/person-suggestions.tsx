import { useTranslation } from "react-i18next";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Facts, RowList } from "#app/ui/lists/posting-row.tsx";
import { SuggestionCard } from "#app/ui/matching/suggestion-card.tsx";
import { WhatWouldHelp } from "#app/ui/matching/what-would-help.tsx";
import type { PersonPage } from "#app/usecases/guidance/read-person.ts";

/** The best postings with their reasons; where there are few or none, what would help. */
export function PersonSuggestions({ page }: { page: PersonPage }) {
  const { t } = useTranslation(["guidance", "matching"]);
  const { person, suggestions, suggestionsTotal, help, applications } = page;
  const applied = new Set(applications.map(({ postingId }) => postingId));
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{t("person.suggestions")}</h2>
      {suggestions.length === 0 ? (
        help === null ? (
          <p>{t("person.noSuggestions")}</p>
        ) : null
      ) : (
        <>
          <p>{t("person.suggestionsCount", { count: suggestionsTotal })}</p>
          <RowList label={t("person.suggestions")}>
            {suggestions.map(({ posting, judgement, pushed, answer }) => (
              <SuggestionCard key={posting.id} posting={posting} judgement={judgement} audience="counsellor">
                <SoFar pushed={pushed} answer={answer} applied={applied.has(posting.id)} />
                <Actions>
                  {applied.has(posting.id) ? null : (
                    <ButtonLink
                      href={`/counsellor/people/${person.id}/refer/${posting.id}`}
                      look="quiet"
                      about={posting.title}
                    >
                      {t("person.refer")}
                    </ButtonLink>
                  )}
                  {pushed || answer !== null ? null : (
                    <ButtonLink
                      href={`/counsellor/people/${person.id}/push/${posting.id}`}
                      look="quiet"
                      about={posting.title}
                    >
                      {t("person.push")}
                    </ButtonLink>
                  )}
                  <ButtonLink href={`/seekers/${person.id}/postings/${posting.id}`} look="link" about={posting.title}>
                    {t("person.compare")}
                  </ButtonLink>
                </Actions>
              </SuggestionCard>
            ))}
          </RowList>
        </>
      )}
      <p>
        <a href={`/seekers/${person.id}/profile/answers`}>{t("matching:learned.titleFor", { name: person.name })}</a>
      </p>
      {help === null ? null : (
        <WhatWouldHelp
          {...help}
          someFit={suggestions.length > 0}
          profileHref={`/seekers/${person.id}/profile`}
          audience="counsellor"
        />
      )}
      <p>
        <ButtonLink href={`/seekers/${person.id}/try`} look="quiet">
          {t("matching:trial.open")}
        </ButtonLink>
      </p>
    </section>
  );
}

/** What has happened with a suggestion; nothing yet is not said. */
function SoFar(props: Pick<PersonPage["suggestions"][number], "pushed" | "answer"> & { readonly applied: boolean }) {
  const { t } = useTranslation(["guidance", "matching"]);
  const facts = [
    ...(props.pushed ? [t("person.pushed")] : []),
    ...(props.answer === null ? [] : [t("person.answered", { answer: t(`matching:answer.${props.answer}`) })]),
    ...(props.applied ? [t("person.applied")] : []),
  ];
  return facts.length === 0 ? null : <Facts facts={facts} />;
}
