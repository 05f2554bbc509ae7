import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ComparedDimension } from "#app/domain/matching/compare.ts";
import type { ComparedTerms } from "#app/domain/matching/compare-terms.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { verdictsOf } from "#app/domain/matching/subjects.ts";
import { type PictogramName, WithPictogram } from "../layout/pictogram.tsx";
import { FitAside, ReasonList, type FitReasons } from "../lists/fit-aside.tsx";
import { ComparedLevels } from "./compared-levels.tsx";
import { ComparedTermsTable } from "./compared-terms.tsx";
import { useFitReasons, useReasonText } from "./reason-texts.ts";
import { ScoreParts } from "./score-parts.tsx";

interface ComparisonProps {
  readonly judgement: Judgement;
  readonly dimensions: readonly ComparedDimension[];
  readonly terms: ComparedTerms;
  readonly audience: "seeker" | "counsellor";
  /** The person's. */
  readonly name: string;
  /** What can be done about it, before the long table. */
  readonly children: ReactNode;
}

/**
 * One person beside one posting: the verdict, every reason by its sort, what can be done; then both sides point by point, the
 * abilities, and what the place in lists is made of, all of it drawn and tabled.
 */
export function Comparison({ judgement, dimensions, terms, audience, name, children }: ComparisonProps) {
  const { t } = useTranslation("matching");
  const reasonsOf = useFitReasons(audience);
  const word = useReasonText(audience);
  // Demands that are met stand in the table below, one line each.
  const strengths = judgement.strengths.filter(({ code }) => code !== "demand-met");
  const { fits = [], asks = [], blocks = [], wouldHelp } = reasonsOf({ ...judgement, strengths });
  const cautions = [...new Set(judgement.cautions.map(word))];
  return (
    <>
      <FitAside feasibility={judgement.feasibility} reasons={{}} />
      <div className="halves">
        {blocks.length === 0 ? null : <Section title={t("pair.blocks")} drawing="no" reasons={{ blocks }} />}
        {wouldHelp === undefined || wouldHelp.alone.length + wouldHelp.together.length === 0 ? null : (
          <Section title={t("pair.wouldFit")} drawing="help" reasons={{ wouldHelp }} />
        )}
        {asks.length === 0 ? null : <Section title={t("pair.asks")} drawing="ask" reasons={{ asks }} />}
        {fits.length === 0 ? null : <Section title={t("pair.fits")} drawing="yes" reasons={{ fits }} />}
        {cautions.length === 0 ? null : (
          <section>
            <h2>{t("pair.cautions")}</h2>
            <ul>
              {cautions.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {children}
      <ComparedTermsTable terms={terms} verdicts={verdictsOf(judgement)} audience={audience} name={name} />
      <ComparedLevels dimensions={dimensions} audience={audience} name={name} />
      <ScoreParts judgement={judgement} audience={audience} demands={demandsOf(dimensions)} />
    </>
  );
}

function Section({ title, drawing, reasons }: { title: string; drawing: PictogramName; reasons: FitReasons }) {
  return (
    <section>
      <WithPictogram of={drawing}>
        <h2>{title}</h2>
      </WithPictogram>
      <ReasonList reasons={reasons} headed />
    </section>
  );
}

function demandsOf(dimensions: readonly ComparedDimension[]) {
  const stated = dimensions.filter(({ demand }) => demand !== null);
  const met = stated.filter(({ outcome }) => outcome === "met" || outcome === "met-with-accommodation");
  return { stated: stated.length, met: met.length };
}
