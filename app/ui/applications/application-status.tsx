import { useTranslation } from "react-i18next";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { StatusTag, type StatusTone } from "../data/status-tag.tsx";

const TONES: Readonly<Record<ApplicationStatus, StatusTone>> = {
  interested: "waiting",
  referred: "waiting",
  "seen-by-employer": "active",
  interview: "active",
  offered: "waiting",
  hired: "done",
  declined: "stopped",
  withdrawn: "stopped",
};

const WORDS = { seeker: "statusOwn", employer: "statusEmployer", other: "status" } as const;

/** Who reads it: the person or the employer, who are spoken to, or somebody who acts for either. */
export type StatusReader = keyof typeof WORDS;

/** How far an application has come, in the reader's words. */
export function ApplicationStatusTag({ status, reader }: { status: ApplicationStatus; reader: StatusReader }) {
  const { t } = useTranslation("applications");
  return <StatusTag tone={TONES[status]}>{t(`${WORDS[reader]}.${status}`)}</StatusTag>;
}
