import { useTranslation } from "react-i18next";
import type { PairDecisions } from "#app/domain/workshops/proposal.ts";
import { pairDecision } from "#app/domain/workshops/proposal.ts";
import type { PairStanding } from "#app/domain/workshops/standing.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { DecisionTag, StandingTag } from "#app/ui/workshops/decision-tag.tsx";
import { type NamedPlace, usePlaceName } from "#app/ui/workshops/place-texts.ts";

export interface ShownPair {
  readonly rowId: number;
  readonly seekerId: number;
  readonly name: string;
  readonly place: NamedPlace & { readonly postingId: number };
  readonly rank: number;
  readonly wishes: number;
  readonly decisions: PairDecisions;
  readonly standing: PairStanding;
  readonly application: { readonly id: number } | null;
}

/** Who goes where, what both sides say, and what comes next. */
export function PairsList({ pairs, place }: { pairs: readonly ShownPair[]; place: { readonly title: string } | null }) {
  const { t } = useTranslation("workshops");
  const nameOf = usePlaceName();
  if (pairs.length === 0) {
    return (
      <EmptyState title={t("places.pairsNone")}>
        <p>{t("places.pairsNoneText")}</p>
        {place === null ? null : <a href="?list=pairs#lists">{t("places.allPlaces")}</a>}
      </EmptyState>
    );
  }
  return (
    <>
      {place === null ? null : (
        <p>
          <a href="?list=pairs#lists">{t("places.allPlaces")}</a>
        </p>
      )}
      <DataTable
        caption={place === null ? t("places.pairs") : t("places.pairsOf", { place: place.title })}
        rows={pairs}
        rowKey={({ rowId }) => rowId}
        columns={[
          {
            header: t("places.personAndPlace"),
            rowHeader: true,
            cell: (pair) => (
              <>
                <a href={`/places/${pair.rowId}`}>{pair.name}</a>
                <br />
                <span className="hint">{nameOf(pair.place)}</span>
              </>
            ),
          },
          { header: t("places.wish"), cell: ({ rank, wishes }) => t("places.wishOf", { rank, wishes }) },
          {
            header: t("places.decisionWorkshop"),
            cell: ({ decisions }) => <DecisionTag decision={decisions.workshop} />,
          },
          {
            header: t("places.decisionCounsellor"),
            cell: ({ decisions }) => <DecisionTag decision={decisions.counsellor} />,
          },
          { header: t("places.next"), plain: true, cell: (pair) => <NextStep pair={pair} /> },
        ]}
      />
    </>
  );
}

/** Both sides confirmed: the counsellor refers the person by the way there is for that, with the person's agreement. */
function NextStep({ pair }: { pair: ShownPair }) {
  const { t } = useTranslation("workshops");
  const { rowId, seekerId, name, place, decisions, standing, application } = pair;
  if (application !== null) {
    return (
      <ButtonLink href={`/applications/${application.id}`} look="link" about={name}>
        {t("places.application")}
      </ButtonLink>
    );
  }
  if (pairDecision(decisions) === "confirmed" && standing === "stands") {
    return (
      <ButtonLink href={`/counsellor/people/${seekerId}/refer/${place.postingId}`} look="quiet" about={name}>
        {t("places.refer")}
      </ButtonLink>
    );
  }
  return (
    <>
      {standing === "stands" ? null : <StandingTag standing={standing} />}
      <ButtonLink href={`/places/${rowId}`} look="link" about={name}>
        {t("places.open")}
      </ButtonLink>
    </>
  );
}
