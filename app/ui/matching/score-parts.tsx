import { useTranslation } from "react-i18next";
import type { Judgement, PartScore } from "#app/domain/matching/judgement.ts";
import { reasonsOfPart } from "#app/domain/matching/subjects.ts";
import { PART_MAX, PARTS, SCORE_MAX } from "#app/domain/matching/weights.ts";
import { DataTable } from "../data/data-table.tsx";
import { DescriptionList } from "../data/description-list.tsx";
import { ShareBar } from "../data/share-bar.tsx";
import { useReasonText } from "./reason-texts.ts";

/** So many reasons say why a part has its points. */
const REASONS_SHOWN = 2;
const WEIGHTIEST = Math.max(...Object.values(PART_MAX));
/** How full a part is, in words, from this share on. */
const SHARES = [
  [1, "parts.full"],
  [0.65, "parts.most"],
  [0.4, "parts.half"],
  [0.01, "parts.little"],
] as const;

interface ScorePartsProps {
  readonly judgement: Judgement;
  readonly audience: "seeker" | "counsellor";
  /** How many demands there are, and how many of them are met. */
  readonly demands: { readonly stated: number; readonly met: number };
}

/**
 * What a pair's place in lists is made of, part by part: drawn, in words, and why; for who acts for others also in points.
 * A person reads no points of themselves.
 */
export function ScoreParts({ judgement, audience, demands }: ScorePartsProps) {
  const { t } = useTranslation("matching");
  const own = audience === "seeker";
  const why = useWhy({ judgement, audience, demands });
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{t("parts.title")}</h2>
      <p className="hint">{own ? t("parts.leadOwn") : t("parts.lead", { max: SCORE_MAX })}</p>
      {judgement.feasibility === "not-now" && !own ? <p>{t("parts.blocked")}</p> : null}
      <DataTable
        caption={t("parts.caption")}
        rows={judgement.parts}
        rowKey={({ part }) => part}
        columns={[
          { header: t("parts.part"), rowHeader: true, cell: ({ part }) => t(`parts.name.${part}`) },
          {
            header: t("parts.drawing"),
            plain: true,
            cell: ({ points, max }) => <ShareBar amount={points} max={max} weight={max / WEIGHTIEST} />,
          },
          { header: t("parts.share"), cell: (part) => <Share {...part} /> },
          ...(own
            ? []
            : [
                {
                  header: t("parts.points"),
                  amount: true,
                  cell: ({ points, max }: PartScore) => t("parts.of", { points, max }),
                },
              ]),
          { header: t("parts.why"), plain: true, cell: ({ part }) => why(part) },
        ]}
      />
      {own ? null : (
        <>
          <p>
            {t("parts.sum")} <strong>{t("parts.of", { points: judgement.score, max: SCORE_MAX })}</strong>
          </p>
          <details>
            <summary>{t("parts.howTitle")}</summary>
            <DescriptionList
              items={PARTS.map((part) => ({ term: t(`parts.name.${part}`), text: t(`parts.rule.${part}`) }))}
            />
          </details>
        </>
      )}
    </section>
  );
}

function Share({ points, max }: PartScore) {
  const { t } = useTranslation("matching");
  const [, key] = SHARES.find(([least]) => points >= max * least) ?? [0, "parts.none" as const];
  return t(key);
}

function useWhy({ judgement, audience, demands }: ScorePartsProps): (part: PartScore["part"]) => string {
  const { t } = useTranslation("matching");
  const word = useReasonText(audience);
  return (part) => {
    if (part === "abilities") {
      const counted =
        demands.stated === 0
          ? t("parts.nothingAsked")
          : t("parts.demands", { count: demands.stated, met: demands.met });
      const hard = judgement.cautions.filter(({ code }) => code === "answered-too-hard").map(word);
      return [counted, ...hard].join(" ");
    }
    const texts = [...new Set(reasonsOfPart(part, judgement).map(word))].slice(0, REASONS_SHOWN);
    if (texts.length > 0) return texts.join(" ");
    return part === "accommodations" ? t("parts.noNeeds") : t("parts.nothingAgainst");
  };
}
