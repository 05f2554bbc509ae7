import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { dimension } from "#app/domain/abilities/dimensions.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import type { EmployerView } from "#app/domain/matching/employer-view.ts";
import { reasonValues } from "#app/domain/matching/reason-values.ts";
import { reasonKey } from "#app/domain/matching/reasons.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { ApplicationStatusTag } from "../applications/application-status.tsx";
import { DescriptionList } from "../data/description-list.tsx";
import { StatusTag } from "../data/status-tag.tsx";
import { ButtonLink } from "../forms/buttons.tsx";
import { useLocale } from "../layout/reader.ts";
import { BestFirst } from "../lists/best-first.tsx";

export interface ShownCandidate {
  readonly number: number;
  readonly feasibility: "fits" | "ask-first";
  readonly view: EmployerView;
  readonly adjustmentsShared: boolean;
  readonly application: { readonly id: number; readonly status: ApplicationStatus } | null;
  readonly contact: { readonly name: string; readonly phone: string | null } | null;
}

/** So many stand open. */
const OPEN = 10;

/** People by number: what fits, and no more than each of them agreed to. The best stand open, the others on demand. */
export function CandidateRows({ candidates }: { candidates: readonly ShownCandidate[] }) {
  const { t } = useTranslation("matching");
  return (
    <BestFirst
      rows={candidates}
      open={OPEN}
      more={(count) => t("candidates.more", { count })}
      list={(rows, label = t("candidates.title")) => <Candidates label={label} candidates={rows} />}
    />
  );
}

function Candidates({ label, candidates }: { label: string; candidates: readonly ShownCandidate[] }) {
  return (
    <ol className="list" aria-label={label}>
      {candidates.map((candidate) => (
        <Candidate key={candidate.number} candidate={candidate} level={2} />
      ))}
    </ol>
  );
}

interface CandidateProps {
  readonly candidate: ShownCandidate;
  /** The heading's rank: one below the heading above the list. */
  readonly level: 2 | 3;
  /** What can be done about them. */
  readonly children?: ReactNode;
}

/** One person by number, or by name where they shared it. */
export function Candidate({ candidate, level, children }: CandidateProps) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const { number, feasibility, view, adjustmentsShared, application, contact } = candidate;
  const name = contact?.name ?? t("candidates.person", { number });
  const met = view.demandsMet.map((code) => inLanguage(locale, dimension(code).name));
  const phone = contact?.phone ?? null;
  const Heading = `h${level}` as const;
  return (
    <li className="item">
      <Heading>{name}</Heading>
      <p>
        {feasibility === "fits" ? (
          <StatusTag tone="done">{t("candidates.fits")}</StatusTag>
        ) : (
          <StatusTag tone="waiting">{t("candidates.ask")}</StatusTag>
        )}{" "}
        {application === null ? null : <ApplicationStatusTag status={application.status} reader="employer" />}
      </p>
      <DescriptionList
        items={[
          { term: t("candidates.met"), text: met.join(inLanguage(locale, { zh: "、", en: ", " })) },
          {
            term: t("candidates.adjustments"),
            text: adjustmentsShared ? <Adjustments view={view} /> : t("candidates.adjustmentsHidden"),
          },
          {
            term: t("candidates.contact"),
            text: phone === null ? t("candidates.contactHidden") : t("candidates.phone", { phone }),
          },
        ]}
      />
      {application === null ? null : (
        <ButtonLink href={`/applications/${application.id}`} look="quiet" about={name}>
          {t("candidates.application")}
        </ButtonLink>
      )}
      {children}
    </li>
  );
}

function Adjustments({ view }: { view: EmployerView }) {
  const { t } = useTranslation(["matching", "site"]);
  const locale = useLocale();
  const language = locale === "en" ? "en" : "zh";
  if (view.adjustments.length === 0) return t("site:form.no");
  const spoken = view.reasons.filter(({ code }) => code !== "demand-met");
  return (
    <ul>
      {spoken.map(({ code, params }) => (
        <li key={`${code} ${String(params.accommodation)}`}>
          {t(reasonKey(code, "employer"), {
            ...reasonValues(params, language),
            ...namedAccommodation(params.accommodation),
          })}
        </li>
      ))}
    </ul>
  );

  function namedAccommodation(code: string | number | undefined): Record<string, string> {
    const found = view.adjustments.find((each) => each.accommodation === code);
    return found === undefined ? {} : { accommodation: inLanguage(locale, accommodation(found.accommodation).name) };
  }
}
