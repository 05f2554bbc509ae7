import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { describeDemand, dimension } from "#app/domain/abilities/dimensions.ts";
import type { ComparedDimension } from "#app/domain/matching/compare.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { LevelScale, type ScaleRow } from "../data/level-scale.tsx";
import { type PictogramName, WithPictogram } from "../layout/pictogram.tsx";
import { useLocale } from "../layout/reader.ts";
import { FitAside, ReasonList, type FitReasons } from "../lists/fit-aside.tsx";
import { useFitReasons, useReasonText } from "./reason-texts.ts";

interface ComparisonProps {
  readonly judgement: Judgement;
  readonly dimensions: readonly ComparedDimension[];
  readonly audience: "seeker" | "counsellor";
  /** The person's. */
  readonly name: string;
  /** What can be done about it, before the long table. */
  readonly children: ReactNode;
}

/** One person beside one posting: the verdict, every reason by its sort, and the abilities drawn and tabled. */
export function Comparison({ judgement, dimensions, audience, name, children }: ComparisonProps) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const reasonsOf = useFitReasons(audience);
  const word = useReasonText(audience);
  // Demands that are met stand in the table below, one line each.
  const strengths = judgement.strengths.filter(({ code }) => code !== "demand-met");
  const { fits = [], asks = [], blocks = [], wouldHelp = [] } = reasonsOf({ ...judgement, strengths });
  const cautions = [...new Set(judgement.cautions.map(word))];
  const rows = useScaleRows(dimensions);
  return (
    <>
      <FitAside feasibility={judgement.feasibility} reasons={{}} />
      <Section title={t("pair.blocks")} drawing="no" reasons={{ blocks }} />
      <Section title={t("pair.wouldFit")} drawing="help" reasons={{ wouldHelp }} />
      <Section title={t("pair.asks")} drawing="ask" reasons={{ asks }} />
      <Section title={t("pair.fits")} drawing="yes" reasons={{ fits }} />
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
      {children}
      <h2>{t("pair.scale")}</h2>
      <p className="hint">
        {t("pair.scaleHint")}
        {inLanguage(locale, { zh: "", en: " " })}
        {t("pair.neverScored")}
      </p>
      <LevelScale
        rows={rows}
        caption={audience === "seeker" ? t("pair.scaleCaption") : t("pair.scaleCaptionFor", { name })}
      />
    </>
  );
}

function Section({ title, drawing, reasons }: { title: string; drawing: PictogramName; reasons: FitReasons }) {
  if (Object.values(reasons).every((texts) => texts.length === 0)) return null;
  return (
    <section>
      <WithPictogram of={drawing}>
        <h2>{title}</h2>
      </WithPictogram>
      <ReasonList reasons={reasons} />
    </section>
  );
}

function useScaleRows(dimensions: readonly ComparedDimension[]): ScaleRow[] {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const language = locale === "en" ? "en" : "zh";
  return dimensions.map((row) => ({
    dimension: inLanguage(locale, dimension(row.dimension).name),
    person: row.person,
    demand: row.demand,
    bridged: row.outcome === "met-with-accommodation",
    result: resultOf(row),
  }));

  function resultOf({ dimension: code, demand, outcome, accommodation: help }: ComparedDimension): string {
    const params = {
      demand: demand === null ? "" : describeDemand(code, demand, language),
      accommodation: help === null ? "" : inLanguage(locale, accommodation(help).name),
    };
    if (outcome === "met" && demand === null) return t("outcome.metTop");
    if (outcome === "may-be-lifted" && help !== null) return t("outcome.may-be-lifted-by", params);
    return t(`outcome.${outcome}`, params);
  }
}
