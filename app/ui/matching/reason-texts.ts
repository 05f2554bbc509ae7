import { useTranslation } from "react-i18next";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { reasonValues } from "#app/domain/matching/reason-values.ts";
import { isEmployerCode, reasonKey, type Reason, type ReasonCode } from "#app/domain/matching/reasons.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "../layout/reader.ts";
import type { FitReasons } from "../lists/fit-aside.tsx";

type Reader = "seeker" | "counsellor";

/** Words one reason for its reader; for an employer what is not for employers has no words. */
export function useReasonText(audience: Reader | "employer"): (reason: Reason) => string {
  const { t } = useTranslation(["matching", "site"]);
  const locale = useLocale();
  const language = inLanguage(locale, { zh: "zh", en: "en" }) === "en" ? "en" : "zh";
  return ({ code, params }: Reason<ReasonCode>) => {
    const values = reasonValues(params, language);
    if (audience !== "employer") return t(reasonKey(code, audience), values);
    return isEmployerCode(code) ? t(reasonKey(code, audience), values) : "";
  };
}

/** So many reasons a row of a list shows: what can be taken in within five seconds. */
const BRIEF = { fits: 3, asks: 2, blocks: 2 } as const;

/** The reasons of a judgement in words, all of them or the first few. */
export function useFitReasons(audience: Reader): (judgement: Judgement, extent: "brief" | "full") => FitReasons {
  const word = useReasonText(audience);
  return ({ strengths, unknowns, blockers, wouldFit }, extent) => {
    const brief = extent === "brief";
    const first = <T>(list: readonly T[], amount: number) => (brief ? list.slice(0, amount) : list);
    return {
      fits: unique(first(strengths, BRIEF.fits).map(word)),
      asks: unique(first(unknowns, BRIEF.asks).map(({ what, params }) => word({ code: what, params }))),
      blocks: unique(first(blockers, BRIEF.blocks).map(word)),
      wouldHelp: brief ? [] : unique(wouldFit.map(word)),
    };
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
