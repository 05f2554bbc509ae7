import { useTranslation } from "react-i18next";
import type { DimensionGroup } from "#app/domain/abilities/dimensions.ts";
import {
  findWording,
  type PostingWording,
  type WordedField,
  type WordingFinding,
} from "#app/domain/postings/wording.ts";
import { findLimits } from "#app/domain/postings/unfair-limits.ts";
import { type FormField, initialText } from "../forms/form-field.ts";
import { Notice } from "../layout/notice.tsx";
import { LimitNotes } from "./limit-notes.tsx";

/** Where the demands of a group are answered; null: the page on which they begin. */
type DemandsHref = (group: DimensionGroup | null) => string | undefined;

/** What to say beside a free text that names a disability or shuts people out; undefined where it does neither. */
export function wordingNote(field: FormField, demandsHref: DemandsHref) {
  const findings = findWording(initialText(field));
  const limits = findLimits(initialText(field));
  if (findings.length === 0 && limits.length === 0) return undefined;
  return (
    <>
      {findings.length === 0 ? null : <FieldNote findings={findings} demandsHref={demandsHref} />}
      <LimitNotes limits={limits} reader="employer" />
    </>
  );
}

function FieldNote({ findings, demandsHref }: { findings: readonly WordingFinding[]; demandsHref: DemandsHref }) {
  const { t } = useTranslation("postings");
  return (
    <Notice kind="warning" title={t("wording.title", { count: findings.length })}>
      <p>{t("wording.why")}</p>
      <Findings findings={findings} demandsHref={demandsHref} />
      {findings.every(({ reach }) => reach === "excludes") ? null : <p className="hint">{t("wording.keep")}</p>}
    </Notice>
  );
}

const FIELD_NAMES = {
  title: "fact.title",
  hoursText: "fact.hours",
  description: "fact.description",
  skillsWanted: "fact.skills",
  benefits: "fact.benefits",
} as const satisfies Readonly<Record<WordedField, string>>;

interface WordingNotesProps {
  readonly wording: readonly PostingWording[];
  /** Who reads it: the employer, who can change the words, or the administrator, who decides on them. */
  readonly reader: "employer" | "reviewer";
  readonly demandsHref?: DemandsHref;
  /** Where each free text is changed. */
  readonly changeHref?: (field: WordedField) => string | undefined;
}

/** All that the free texts of a posting name and should not, by field. */
export function WordingNotes({ wording, reader, demandsHref, changeHref }: WordingNotesProps) {
  const { t } = useTranslation("postings");
  if (wording.length === 0) return null;
  const fields = [...new Set(wording.map(({ field }) => field))];
  return (
    <Notice kind="warning" title={t("wording.title", { count: wording.length })}>
      <p>{t("wording.why")}</p>
      {fields.map((field) => {
        const href = changeHref?.(field);
        return (
          <div key={field}>
            <p>
              <strong>{t(FIELD_NAMES[field])}</strong>{" "}
              {href === undefined ? null : (
                <a href={href}>
                  {t("fact.change")}
                  <span className="hidden"> {t(FIELD_NAMES[field])}</span>
                </a>
              )}
            </p>
            <Findings
              findings={wording.filter((each) => each.field === field)}
              {...(demandsHref ? { demandsHref } : {})}
            />
          </div>
        );
      })}
      <p className="hint">{t(reader === "reviewer" ? "wording.decide" : "wording.keep")}</p>
    </Notice>
  );
}

function Findings({ findings, demandsHref }: { findings: readonly WordingFinding[]; demandsHref?: DemandsHref }) {
  const { t } = useTranslation("postings");
  return (
    <ul>
      {findings.map(({ quote, reach, group, from }) => {
        const href = demandsHref?.(group);
        return (
          <li key={from}>
            {t(`wording.${reach}`, { quote })} {t(`wording.instead.${group ?? "any"}`)}{" "}
            {href === undefined ? null : (
              <a href={href}>
                {t("wording.toDemands", { step: t(group === null ? "fact.demandsTitle" : `step.${group}`) })}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
