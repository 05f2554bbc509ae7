import { ArrowRight, Check, CircleHelp, X, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Feasibility } from "#app/domain/matching/judgement.ts";
import { Icon } from "../icon.tsx";
import { type PictogramName, WithPictogram } from "../layout/pictogram.tsx";

const LOOKS = {
  fits: { key: "fit.fits", className: "fit", drawing: "yes" },
  "ask-first": { key: "fit.ask", className: "fit ask", drawing: "ask" },
  "not-now": { key: "fit.notNow", className: "fit no", drawing: "no" },
} as const satisfies Record<Feasibility, { key: string; className: string; drawing: PictogramName }>;

export interface FitReasons {
  readonly fits?: readonly string[];
  readonly asks?: readonly string[];
  readonly blocks?: readonly string[];
  readonly wouldHelp?: readonly string[];
}

interface FitAsideProps {
  readonly feasibility: Feasibility;
  readonly reasons: FitReasons;
  /** Another heading than the usual words for this verdict. */
  readonly title?: string;
}

/** Whether a posting fits a person, and why: by words, signs and the shape of its edge, not by colour alone. */
export function FitAside({ feasibility, reasons, title }: FitAsideProps) {
  const { t } = useTranslation("site");
  const { key, className, drawing } = LOOKS[feasibility];
  return (
    <div className={className}>
      <WithPictogram of={drawing}>
        <p className="verdict">{title ?? t(key)}</p>
      </WithPictogram>
      <ReasonList reasons={reasons} />
    </div>
  );
}

/** Reasons with their signs; each also says in words what kind it is. */
export function ReasonList({ reasons }: { reasons: FitReasons }) {
  const { t } = useTranslation("site");
  return (
    <ul className="reasons">
      <Reasons texts={reasons.fits} sign={Check} kind={t("fit.reasonFits")} />
      <Reasons texts={reasons.blocks} sign={X} kind={t("fit.reasonBlocks")} />
      <Reasons texts={reasons.asks} sign={CircleHelp} kind={t("fit.reasonAsk")} />
      <Reasons texts={reasons.wouldHelp} sign={ArrowRight} kind={t("fit.reasonWouldHelp")} />
    </ul>
  );
}

function Reasons(props: { texts: readonly string[] | undefined; sign: LucideIcon; kind: string }) {
  return (props.texts ?? []).map((text) => (
    <li key={text}>
      <Icon of={props.sign} />
      <span>
        <span className="hidden">{props.kind}</span>
        {text}
      </span>
    </li>
  ));
}
