import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { reasonValues } from "#app/domain/matching/reason-values.ts";
import { isEmployerCode, reasonKey, type Reason, type ReasonCode } from "#app/domain/matching/reasons.ts";
import { waysToFit } from "#app/domain/matching/ways-to-fit.ts";
import { type CardReason, suggestionCard } from "#app/domain/matching/suggestion-card.ts";
import { formatList } from "#app/i18n/format.ts";
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

/** So many blockers a card names. */
const BLOCKERS_SHOWN = 2;

/** The reasons of a card: the strongest, the first question and how many there are besides, what stands in the way. */
export function useCardReasons(audience: Reader): (judgement: Judgement) => FitReasons {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const word = useReasonText(audience);
  const own = audience === "seeker";
  const wordStrength = (reason: CardReason): string => {
    switch (reason.code) {
      case "needs-offered": {
        const list = formatList(
          locale,
          reason.accommodations.map((code) => inLanguage(locale, accommodation(code).name)),
        );
        return own ? t("card.needsOffered", { list }) : t("card.needsOfferedFor", { list });
      }
      case "demands-met":
        if (reason.all) return own ? t("card.allMet") : t("card.allMetFor");
        return own ? t("card.demandsMet", { count: reason.amount }) : t("card.demandsMetFor", { count: reason.amount });
      default:
        return word(reason);
    }
  };
  return (judgement) => {
    const { reasons, question, moreQuestions: count } = suggestionCard(judgement);
    const more = count === 0 ? [] : [own ? t("card.more", { count }) : t("card.moreFor", { count })];
    return {
      fits: unique(reasons.map(wordStrength)),
      blocks: unique(judgement.blockers.slice(0, BLOCKERS_SHOWN).map(word)),
      asks: question === null ? [] : [word({ code: question.what, params: question.params }), ...more],
    };
  };
}

/** All reasons of a judgement in words. */
export function useFitReasons(audience: Reader): (judgement: Judgement) => FitReasons {
  const word = useReasonText(audience);
  return ({ strengths, unknowns, blockers }) => {
    const { alone, together } = waysToFit(blockers);
    return {
      fits: unique(strengths.map(word)),
      asks: unique(unknowns.map(({ what, params }) => word({ code: what, params }))),
      blocks: unique(blockers.map(word)),
      wouldHelp: { alone: unique(alone.map(word)), together: together.map((changes) => unique(changes.map(word))) },
    };
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
