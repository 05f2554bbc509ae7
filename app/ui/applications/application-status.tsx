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

/** How far an application has come, in words. */
export function ApplicationStatusTag({ status }: { status: ApplicationStatus }) {
  const { t } = useTranslation("applications");
  return <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>;
}
