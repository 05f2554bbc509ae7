import { useTranslation } from "react-i18next";
import { PAIR_TURNS, type PairTurn } from "#app/domain/workshops/pair-turn.ts";
import { DECIDING_SIDES, type PairDecisions } from "#app/domain/workshops/proposal.ts";
import type { PairStanding } from "#app/domain/workshops/standing.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { StandingTag } from "#app/ui/workshops/decision-tag.tsx";
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
  readonly turn: PairTurn;
  readonly application: { readonly id: number } | null;
}

/** Who goes where, what needs the counsellor first. */
export function PairsList({ pairs, place }: { pairs: readonly ShownPair[]; place: { readonly title: string } | null }) {
  const { t } = useTranslation("workshops");
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
          {t("places.pairsOf", { place: place.title })} · <a href="?list=pairs#lists">{t("places.allPlaces")}</a>
        </p>
      )}
      {PAIR_TURNS.map((turn) => (
        <PairsOfTurn key={turn} turn={turn} pairs={pairs.filter((pair) => pair.turn === turn)} />
      ))}
    </>
  );
}

/** Pairs with which the counsellor has the same to do; folded where that is nothing. */
function PairsOfTurn({ turn, pairs }: { turn: PairTurn; pairs: readonly ShownPair[] }) {
  const { t } = useTranslation("workshops");
  const nameOf = usePlaceName();
  if (pairs.length === 0) return null;
  const acts = turn === "decide" || turn === "refer";
  const ranked = turn === "decide" || turn === "wait";
  const title = t(`places.turn_${turn}`);
  const table = (
    <DataTable
      caption={acts ? title : t("places.pairs")}
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
        { header: t(ranked ? "places.wish" : "places.stand"), plain: true, cell: (pair) => <Stand pair={pair} /> },
      ]}
    />
  );
  if (acts) return table;
  return (
    <details>
      <summary>{title}</summary>
      {table}
    </details>
  );
}

/** What the heading does not say of a pair: how far up it stands on the person's list, what came between, the way on. */
function Stand({ pair }: { pair: ShownPair }) {
  const { t } = useTranslation("workshops");
  const { seekerId, name, place, rank, wishes, decisions, standing, application, turn } = pair;
  if (turn === "refer") {
    // Both sides confirmed: the counsellor refers the person by the way there is for that, with the person's agreement.
    return (
      <ButtonLink href={`/counsellor/people/${seekerId}/refer/${place.postingId}`} look="quiet" about={name}>
        {t("places.refer")}
      </ButtonLink>
    );
  }
  if (turn !== "settled") {
    return (
      <>
        {t("places.wishOf", { rank, wishes })}
        {decisions.workshop === "confirmed" ? (
          <>
            <br />
            <b>{t("places.workshopSaid_confirmed")}</b>
          </>
        ) : null}
      </>
    );
  }
  const refusedBy = DECIDING_SIDES.find((side) => decisions[side] === "refused");
  if (refusedBy !== undefined) return <StatusTag tone="stopped">{t(`places.refusedBy_${refusedBy}`)}</StatusTag>;
  return (
    <>
      {standing === "stands" ? null : <StandingTag standing={standing} />}
      {application === null ? null : (
        <ButtonLink href={`/applications/${application.id}`} look="link" about={name}>
          {t("places.application")}
        </ButtonLink>
      )}
    </>
  );
}
