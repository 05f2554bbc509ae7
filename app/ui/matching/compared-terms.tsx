import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import type { ComparedTerms } from "#app/domain/matching/compare-terms.ts";
import type { Subject, SubjectVerdict } from "#app/domain/matching/subjects.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "../data/data-table.tsx";
import { LimitBar } from "../data/limit-bar.tsx";
import { PayBar } from "../data/pay-bar.tsx";
import { useLocale } from "../layout/reader.ts";
import { SubjectVerdictTag } from "./subject-verdict.tsx";
import { useTermWords } from "./term-words.ts";

interface ComparedTermsProps {
  readonly terms: ComparedTerms;
  readonly verdicts: Readonly<Record<Subject, SubjectVerdict>>;
  readonly audience: "seeker" | "counsellor";
  /** The person's. */
  readonly name: string;
}

interface TermRow {
  readonly key: string;
  readonly subject: string;
  readonly person: readonly string[];
  readonly posting: readonly string[];
  readonly drawing?: ReactNode;
  readonly verdict: SubjectVerdict;
}

/** What each side has said, point by point: in words, and drawn where there is something to measure. */
export function ComparedTermsTable({ terms, verdicts, audience, name }: ComparedTermsProps) {
  const { t } = useTranslation("matching");
  const own = audience === "seeker";
  const rows = useTermRows(terms, verdicts);
  return (
    <section aria-labelledby="side-by-side">
      <h2 id="side-by-side">{t("terms.title")}</h2>
      <p className="hint">{own ? t("terms.leadOwn") : t("terms.lead")}</p>
      <DataTable
        caption={own ? t("terms.captionOwn") : t("terms.caption", { name })}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { header: t("terms.subject"), rowHeader: true, cell: ({ subject }) => subject },
          { header: own ? t("terms.personOwn") : t("terms.person"), cell: ({ person }) => <Lines texts={person} /> },
          { header: t("terms.posting"), cell: ({ posting }) => <Lines texts={posting} /> },
          { header: t("terms.drawing"), plain: true, cell: ({ drawing }) => drawing ?? null },
          { header: t("terms.result"), plain: true, cell: ({ verdict }) => <SubjectVerdictTag verdict={verdict} /> },
        ]}
      />
    </section>
  );
}

/** Several short facts of one cell, one under the other; beside their label on narrow screens. */
function Lines({ texts }: { texts: readonly string[] }) {
  return texts.map((text, at) => (
    <span key={text} className="line">
      {at > 0 ? <span className="hidden">; </span> : null}
      {text}
    </span>
  ));
}

function useTermRows(terms: ComparedTerms, verdicts: ComparedTermsProps["verdicts"]): TermRow[] {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const words = useTermWords(terms);
  const limited = ({ asked, limit }: { asked: number | null; limit: number | null }) =>
    asked === null ? null : <LimitBar amount={asked} limit={limit} />;
  const [quickest] = terms.journeys;
  const { own, guardian } = terms.travelLimit;
  const reach = own === null ? guardian : Math.min(own, guardian ?? own);
  const { lowestMonthlyFen: lowest, highestMonthlyFen: highest, wishMonthlyFen: wish, check } = terms.pay;
  const minimum = check.rule === "monthly-minimum-wage" ? (check.figureFen ?? null) : null;
  const drawings: Partial<Record<Subject, ReactNode>> = {
    way: terms.atHome || quickest === undefined ? null : <LimitBar amount={quickest.minutes} limit={reach} />,
    week: limited(terms.week),
    day: limited(terms.day),
    pay: lowest === null ? null : <PayBar lowest={lowest} highest={highest} wish={wish} minimum={minimum} />,
  };
  return [
    ...terms.needs.map(({ accommodation: code, answer }): TermRow => ({
      key: code,
      subject: t("terms.need", { need: inLanguage(locale, accommodation(code).name) }),
      person: [t("terms.needed")],
      posting: [t(`terms.answer.${answer}`)],
      verdict: ({ offered: "fits", denied: "blocks", "not-stated": "ask" } as const)[answer],
    })),
    ...words.map(({ subject, person, posting }): TermRow => ({
      key: subject,
      subject: t(`terms.name.${subject}`),
      person,
      posting,
      drawing: drawings[subject],
      verdict: verdicts[subject],
    })),
  ];
}
