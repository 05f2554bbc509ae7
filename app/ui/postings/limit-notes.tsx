import { useTranslation } from "react-i18next";
import {
  LIMIT_ARTICLES,
  type LimitFinding,
  needsGround,
  type PostingLimit,
} from "#app/domain/postings/unfair-limits.ts";
import { Notice } from "../layout/notice.tsx";

interface LimitNotesProps {
  readonly limits: readonly (LimitFinding | PostingLimit)[];
  /** Who reads it: the employer, who can change the words, or the administrator, who decides on them. */
  readonly reader: "employer" | "reviewer";
}

/** Words that shut people out, each with the article it is against. */
export function LimitNotes({ limits, reader }: LimitNotesProps) {
  const { t } = useTranslation("postings");
  if (limits.length === 0) return null;
  return (
    <Notice kind="warning" title={t("limits.title", { count: limits.length })}>
      <ul>
        {limits.map((limit) => {
          const article = LIMIT_ARTICLES[limit.subject];
          return (
            <li key={`${"field" in limit ? limit.field : ""} ${limit.subject} ${limit.from}`}>
              {t(`limits.${limit.subject}`, { quote: limit.quote })}{" "}
              {article === null ? null : <cite lang="zh-CN">{article}</cite>}
            </li>
          );
        })}
      </ul>
      {limits.some(needsGround) ? <p>{t(`limits.${reader}`)}</p> : null}
    </Notice>
  );
}
