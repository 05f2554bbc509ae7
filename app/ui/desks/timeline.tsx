import type { ReactNode } from "react";
import { formatDate, formatDateTime, machineDate } from "#app/i18n/format.ts";
import { useLocale } from "../layout/reader.ts";

interface TimelineEntry {
  readonly at: Date | string;
  readonly what: ReactNode;
  /** Who did it, on whose behalf. */
  readonly by?: string;
  readonly note?: ReactNode;
  /** Still to come. */
  readonly open?: boolean;
  /** Written down afterwards, so that only the day is known. */
  readonly dayOnly?: boolean;
}

/** What happened, the newest first unless the page says otherwise. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  const locale = useLocale();
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ at, what, by, note, open, dayOnly }, index) => (
        <li key={index} className={open ? "open" : undefined}>
          <p>{what}</p>
          {note ? <p>{note}</p> : null}
          <span className="hint">
            <time dateTime={machineDate(at)}>{dayOnly ? formatDate(locale, at) : formatDateTime(locale, at)}</time>
            {by ? ` · ${by}` : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
