import { Check, CircleHelp, Scale, X, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SubjectVerdict } from "#app/domain/matching/subjects.ts";
import { Icon } from "../icon.tsx";

const LOOKS: Readonly<Record<SubjectVerdict, { readonly sign: LucideIcon; readonly className: string }>> = {
  fits: { sign: Check, className: "tag done" },
  ask: { sign: CircleHelp, className: "tag waiting" },
  weighs: { sign: Scale, className: "tag" },
  blocks: { sign: X, className: "tag stopped" },
};

/** How one subject stands between a person and a posting: a sign and a word. */
export function SubjectVerdictTag({ verdict }: { verdict: SubjectVerdict }) {
  const { t } = useTranslation("matching");
  const { sign, className } = LOOKS[verdict];
  return (
    <span className={className}>
      <Icon of={sign} />
      {t(`terms.verdict.${verdict}`)}
    </span>
  );
}
