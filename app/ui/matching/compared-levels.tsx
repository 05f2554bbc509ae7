import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { describeDemand, describePerson, dimension } from "#app/domain/abilities/dimensions.ts";
import type { ComparedDimension } from "#app/domain/matching/compare.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { LevelScale, LevelScaleLegend, type ScaleRow } from "../data/level-scale.tsx";
import { useLocale } from "../layout/reader.ts";

interface ComparedLevelsProps {
  readonly dimensions: readonly ComparedDimension[];
  readonly audience: "seeker" | "counsellor";
  /** The person's. */
  readonly name: string;
}

/** What is not simply met comes first; the rest stands folded below it. */
export function ComparedLevels({ dimensions, audience, name }: ComparedLevelsProps) {
  const { t } = useTranslation("matching");
  const own = audience === "seeker";
  const rows = useScaleRows(audience);
  const met = dimensions.filter(({ outcome }) => outcome === "met");
  const others = dimensions.filter(({ outcome }) => outcome !== "met");
  const caption = own ? t("pair.scaleCaption") : t("pair.scaleCaptionFor", { name });
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">{t("pair.scale")}</h2>
      <p className="hint">
        {t("pair.scaleHint")} {t("pair.neverScored")}
      </p>
      <LevelScaleLegend own={own} />
      {others.length === 0 ? <p>{t("pair.scaleAllMet")}</p> : <LevelScale rows={rows(others)} caption={caption} />}
      {met.length === 0 ? null : (
        <details>
          <summary>{t("pair.scaleMet", { count: met.length })}</summary>
          <LevelScale rows={rows(met)} caption={t("pair.scaleMet", { count: met.length })} />
        </details>
      )}
    </section>
  );
}

function useScaleRows(audience: "seeker" | "counsellor") {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const language = locale === "en" ? "en" : "zh";
  return (dimensions: readonly ComparedDimension[]): ScaleRow[] =>
    dimensions.map((row) => ({
      dimension: inLanguage(locale, dimension(row.dimension).name),
      person: row.person,
      demand: row.demand,
      own: audience === "seeker",
      personText: row.person === null ? t("terms.notSaid") : describePerson(row.dimension, row.person, language),
      demandText: row.demand === null ? t("terms.notSaid") : describeDemand(row.dimension, row.demand, language),
      bridged: row.outcome === "met-with-accommodation",
      result: resultOf(row),
    }));

  function resultOf({ outcome, accommodation: help }: ComparedDimension): string {
    const params = { accommodation: help === null ? "" : inLanguage(locale, accommodation(help).name) };
    if (outcome === "may-be-lifted" && help !== null) return t("outcome.may-be-lifted-by", params);
    return t(`outcome.${outcome}`, params);
  }
}
