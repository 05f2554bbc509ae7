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

/** What would make it fit: what is enough alone, and what is needed together, of each line one. */
interface WaysInWords {
  readonly alone: readonly string[];
  readonly together: readonly (readonly string[])[];
}

export interface FitReasons {
  readonly fits?: readonly string[];
  readonly asks?: readonly string[];
  readonly blocks?: readonly string[];
  readonly wouldHelp?: WaysInWords;
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

interface ReasonListProps {
  readonly reasons: FitReasons;
  /** A heading above says already of what kind they are. */
  readonly headed?: boolean;
}

/** Reasons with their signs; of what kind they are is said once in words. */
export function ReasonList({ reasons, headed = false }: ReasonListProps) {
  const { t } = useTranslation("site");
  const { fits = [], blocks = [], asks = [], wouldHelp } = reasons;
  return (
    <>
      <Reasons texts={fits} sign={Check} kind={headed ? null : t("fit.reasonFits")} />
      <Reasons texts={blocks} sign={X} kind={headed ? null : t("fit.reasonBlocks")} />
      <Reasons texts={asks} sign={CircleHelp} kind={headed ? null : t("fit.reasonAsk")} />
      {wouldHelp ? <Ways ways={wouldHelp} kind={headed ? null : t("fit.reasonWouldHelp")} /> : null}
    </>
  );
}

function Reasons(props: { texts: readonly string[]; sign: LucideIcon; kind: string | null }) {
  if (props.texts.length === 0) return null;
  return (
    <>
      {props.kind === null ? null : <p className="hidden">{props.kind}</p>}
      <ul className="reasons">
        {props.texts.map((text) => (
          <li key={text}>
            <Icon of={props.sign} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Ways({ ways: { alone, together }, kind }: { ways: WaysInWords; kind: string | null }) {
  const { t } = useTranslation("site");
  const lines = together.map((changes) => changes.join(t("fit.or")));
  return (
    <>
      {alone.length > 1 ? <p className="ways">{t("fit.anyOf")}</p> : null}
      <Reasons texts={alone} sign={ArrowRight} kind={kind} />
      {lines.length === 0 ? null : <p className="ways">{alone.length > 0 ? t("fit.orAllOf") : t("fit.allOf")}</p>}
      <Reasons texts={lines} sign={ArrowRight} kind={alone.length > 0 ? null : kind} />
    </>
  );
}
