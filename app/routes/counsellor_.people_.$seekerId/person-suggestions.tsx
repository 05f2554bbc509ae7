import { useTranslation } from "react-i18next";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { FitAside } from "#app/ui/lists/fit-aside.tsx";
import { Facts, Row, RowList } from "#app/ui/lists/posting-row.tsx";
import { useFitReasons } from "#app/ui/matching/reason-texts.ts";
import { WhatWouldHelp } from "#app/ui/matching/what-would-help.tsx";
import type { PersonPage } from "#app/usecases/guidance/read-person.ts";

/** The best postings with their reasons; where there are none, what would help. */
export function PersonSuggestions({ page }: { page: PersonPage }) {
  const { t } = useTranslation(["guidance", "matching"]);
  const reasons = useFitReasons("counsellor");
  const { person, suggestions, suggestionsTotal, help, applications } = page;
  const applied = new Set(applications.map(({ postingId }) => postingId));
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{t("person.suggestions")}</h2>
      {suggestions.length === 0 ? (
        help === null ? (
          <p>{t("person.noSuggestions")}</p>
        ) : (
          <WhatWouldHelp {...help} profileHref={`/seekers/${person.id}/profile`} audience="counsellor" />
        )
      ) : (
        <>
          <p>{t("person.suggestionsCount", { count: suggestionsTotal })}</p>
          <RowList label={t("person.suggestions")}>
            {suggestions.map(({ postingId, posting, organisation, judgement, pushed, answer }) => (
              <Row
                key={postingId}
                href={`/postings/${postingId}`}
                title={posting}
                aside={<FitAside feasibility={judgement.feasibility} reasons={reasons(judgement, "brief")} />}
              >
                <Facts
                  facts={[
                    organisation,
                    ...(pushed ? [t("person.pushed")] : []),
                    ...(answer === null ? [] : [t("person.answered", { answer: t(`matching:answer.${answer}`) })]),
                  ]}
                />
                <Actions>
                  {applied.has(postingId) ? null : (
                    <ButtonLink
                      href={`/counsellor/people/${person.id}/refer/${postingId}`}
                      look="quiet"
                      about={posting}
                    >
                      {t("person.refer")}
                    </ButtonLink>
                  )}
                  {pushed || answer !== null ? null : (
                    <ButtonLink href={`/counsellor/people/${person.id}/push/${postingId}`} look="quiet" about={posting}>
                      {t("person.push")}
                    </ButtonLink>
                  )}
                  <ButtonLink href={`/seekers/${person.id}/postings/${postingId}`} look="link" about={posting}>
                    {t("person.compare")}
                  </ButtonLink>
                </Actions>
              </Row>
            ))}
          </RowList>
        </>
      )}
    </section>
  );
}
