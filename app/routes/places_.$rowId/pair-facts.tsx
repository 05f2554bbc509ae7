import { useTranslation } from "react-i18next";
import type { Blocker, Unknown } from "#app/domain/matching/judgement.ts";
import { SCORE_MAX } from "#app/domain/matching/weights.ts";
import type { PairStanding } from "#app/domain/workshops/standing.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { useReasonText } from "#app/ui/matching/reason-texts.ts";
import type { NamedPlace } from "#app/ui/workshops/place-texts.ts";

interface PairFactsProps {
  readonly pair: {
    readonly place: NamedPlace & { readonly postingId: number };
    readonly score: number;
    readonly position: number;
    readonly rank: number;
    readonly held: boolean;
    readonly standing: PairStanding;
    readonly unknowns: readonly Unknown[];
    readonly blockers: readonly Blocker[];
    readonly shown: boolean;
    readonly application: { readonly id: number } | null;
  };
  readonly seekerId: number;
  readonly wishes: number;
}

/** Where the person is proposed to go, why, and how that stands today. */
export function PairFacts({ pair, seekerId, wishes }: PairFactsProps) {
  const { t } = useTranslation("workshops");
  const locale = useLocale();
  const word = useReasonText("counsellor");
  const { place, score, position, rank, held, standing, unknowns, blockers, shown, application } = pair;
  const organisation = inLanguage(locale, place.organisation);
  const asked = unknowns.map(({ what, params }) => word({ code: what, params }));
  return (
    <>
      <DescriptionList
        items={[
          {
            term: t("placed.suggested"),
            text: <a href={`/postings/${place.postingId}`}>{place.title}</a>,
            action: <a href={`/seekers/${seekerId}/postings/${place.postingId}`}>{t("placed.compare")}</a>,
          },
          { term: t("placed.organisation"), text: organisation },
          { term: t("placed.rankLabel"), text: held ? t("placed.held") : t("places.wishOf", { rank, wishes }) },
          { term: t("placed.positionLabel"), text: t("placed.position", { position }) },
          { term: t("placed.score"), text: t("placed.points", { score, max: SCORE_MAX }) },
          { term: t("placed.ask"), text: asked.length === 0 ? null : <Sentences texts={asked} /> },
        ]}
      />
      <Notice
        kind={standing === "stands" || standing === "taken-up" ? "info" : "warning"}
        title={t(`placed.standingText_${standing}`)}
      >
        {standing === "blocked" ? <Sentences texts={blockers.map(word)} /> : null}
        {application === null ? null : (
          <p>
            <a href={`/applications/${application.id}`}>{t("places.application")}</a>
          </p>
        )}
      </Notice>
      {shown ? null : (
        <Notice kind="warning" title={t("placed.notShown", { organisation })}>
          <p>{t("placed.notShownText")}</p>
          <p>
            <a href={`/seekers/${seekerId}/profile/consents`}>{t("placed.consents")}</a>
          </p>
        </Notice>
      )}
    </>
  );
}

function Sentences({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
