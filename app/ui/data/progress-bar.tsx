import { useId } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#app/i18n/format.ts";
import { useLocale } from "../layout/reader.ts";

interface ProgressBarProps {
  /** What is going on: “正在读入岗位”. */
  readonly label: string;
  readonly done: number;
  /** null while it is not known yet. */
  readonly total: number | null;
}

/** How far a long job is, from the database; drawn and in words. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const { t } = useTranslation("site");
  const locale = useLocale();
  const id = useId();
  const percent = total ? Math.floor((Math.min(done, total) / total) * 100) : 0;
  const figures = { done: formatCount(locale, done), total: formatCount(locale, total ?? 0), percent };
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={total ?? undefined} value={total === null ? undefined : Math.min(done, total)} />
      <p role="status">{words()}</p>
    </div>
  );

  function words(): string {
    if (total === null) return t("progress.runningUnknown");
    return done >= total ? t("progress.finished") : t("progress.running", figures);
  }
}
