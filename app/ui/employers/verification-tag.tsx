import { useTranslation } from "react-i18next";
import type { VerificationStatus } from "#app/domain/employers/organisation.ts";
import { StatusTag, type StatusTone } from "../data/status-tag.tsx";

const TONES: Readonly<Record<VerificationStatus, StatusTone>> = {
  unverified: "draft",
  submitted: "waiting",
  verified: "done",
  rejected: "stopped",
  suspended: "stopped",
};

/** How far an organisation is trusted, in words. */
export function VerificationTag({ status }: { status: VerificationStatus }) {
  const { t } = useTranslation("employers");
  return <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>;
}
