import { useTranslation } from "react-i18next";
import type { Verification } from "#app/domain/compliance/verdict.ts";
import { StatusTag, type StatusTone } from "#app/ui/data/status-tag.tsx";

const TONES: Readonly<Record<Verification, StatusTone>> = {
  verified: "done",
  secondary: "waiting",
  unverified: "draft",
};

/** How far a rule or a figure was checked, in words. */
export function VerificationTag({ verified }: { verified: Verification }) {
  const { t } = useTranslation("compliance");
  return <StatusTag tone={TONES[verified]}>{t(`mark.${verified}`)}</StatusTag>;
}
