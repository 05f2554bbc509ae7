import { useTranslation } from "react-i18next";
import type { PairDecisions } from "#app/domain/workshops/proposal.ts";
import { Actions, ButtonLink, PostButton } from "#app/ui/forms/buttons.tsx";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Candidate, type ShownCandidate } from "#app/ui/matching/candidate-rows.tsx";
import { DecisionTag } from "#app/ui/workshops/decision-tag.tsx";

type Standing = "stands" | "taken-up" | "no-seat" | "fallen-through";

interface ProposedCandidate extends ShownCandidate {
  readonly rowId: number;
  readonly decisions: PairDecisions;
  readonly reason: string | null;
  readonly standing: Standing;
}

interface PlacePeopleProps {
  readonly place: { readonly postingId: number; readonly title: string };
  readonly headcount: number;
  readonly taken: number;
  readonly free: number;
  readonly limited: boolean;
  readonly feasibleFor: number | null;
  readonly people: readonly ProposedCandidate[];
  readonly someHidden: boolean;
}

/** One place of the workshop, its seats, and who is proposed: by number, with what fits. */
export function PlacePeople(props: PlacePeopleProps) {
  const { t } = useTranslation("workshops");
  const { place, headcount, taken, free, limited, feasibleFor, people, someHidden } = props;
  return (
    <section aria-labelledby={`place-${place.postingId}`}>
      <h2 id={`place-${place.postingId}`}>
        <a href={`/employer/postings/${place.postingId}`}>{place.title}</a>
      </h2>
      <p>
        {t("own.seats", { headcount, taken, free })} {limited ? t("own.limited") : null}
      </p>
      <p className="hint">
        {feasibleFor === null || feasibleFor === 0 ? t("own.suitsFew") : t("own.suits", { count: feasibleFor })}
      </p>
      {people.length === 0 ? <p>{t("own.nobody")}</p> : null}
      <ol className="list" aria-label={place.title}>
        {people.map((candidate) => (
          <Candidate key={candidate.rowId} candidate={candidate} level={3}>
            <Decisions candidate={candidate} title={place.title} />
          </Candidate>
        ))}
      </ol>
      {someHidden ? <Notice title={t("own.hidden")} /> : null}
    </section>
  );
}

function Decisions({ candidate, title }: { candidate: ProposedCandidate; title: string }) {
  const { t } = useTranslation(["workshops", "matching"]);
  const { rowId, number, decisions, reason, standing, contact } = candidate;
  const about = `${contact?.name ?? t("matching:candidates.person", { number })} · ${title}`;
  const mayConfirm = standing === "stands" && decisions.workshop !== "confirmed";
  const mayRefuse = standing !== "taken-up" && decisions.workshop !== "refused";
  return (
    <>
      <DescriptionList
        items={[
          { term: t("own.you"), text: <DecisionTag decision={decisions.workshop} /> },
          { term: t("own.yourReason"), text: decisions.workshop === "refused" ? reason : null },
          { term: t("own.counsellor"), text: <DecisionTag decision={decisions.counsellor} /> },
        ]}
      />
      {standing === "stands" ? null : <Notice kind="warning" title={t(`own.standingText_${standing}`)} />}
      <Actions>
        {mayConfirm ? (
          <PostButton action="/workshop/places" name="rowId" value={String(rowId)} about={about}>
            {t("own.confirm")}
          </PostButton>
        ) : null}
        {mayRefuse ? (
          <ButtonLink href={`/workshop/places/${rowId}`} look="quiet" about={about}>
            {t("own.refuse")}
          </ButtonLink>
        ) : null}
      </Actions>
    </>
  );
}
