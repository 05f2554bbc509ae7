import { useTranslation } from "react-i18next";
import type { FairStatus } from "#app/domain/fairs/lifecycle.ts";
import { StatusTag, type StatusTone } from "#app/ui/data/status-tag.tsx";

const TONES: Readonly<Record<FairStatus, StatusTone>> = {
  draft: "draft",
  announced: "active",
  closed: "waiting",
  held: "done",
  cancelled: "stopped",
};

/** A fair's status in words. */
export function FairStatusTag({ status }: { status: FairStatus }) {
  const { t } = useTranslation("fairs");
  return <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>;
}
