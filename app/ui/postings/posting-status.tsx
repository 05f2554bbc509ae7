import { useTranslation } from "react-i18next";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { StatusTag, type StatusTone } from "../data/status-tag.tsx";

const TONES: Readonly<Record<PostingStatus, StatusTone>> = {
  draft: "draft",
  submitted: "waiting",
  returned: "stopped",
  published: "active",
  paused: "plain",
  filled: "done",
  closed: "plain",
  expired: "plain",
};

/** Where a posting stands, in words. */
export function PostingStatusTag({ status }: { status: PostingStatus }) {
  const { t } = useTranslation("postings");
  return <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>;
}
