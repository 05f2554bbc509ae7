import { useTranslation } from "react-i18next";
import type { IsoDate } from "#app/domain/dates.ts";
import { GUIDANCE_KIND_NAMES, writtenLater } from "#app/domain/guidance/entries.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { Timeline } from "#app/ui/desks/timeline.tsx";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { PersonPage } from "#app/usecases/guidance/read-person.ts";

type Entry = PersonPage["entries"][number];

/** What is to do, the earliest first, and what was done, the newest first. */
export function Entries({ entries, seekerId, today }: { entries: readonly Entry[]; seekerId: number; today: IsoDate }) {
  const { t } = useTranslation("guidance");
  const locale = useLocale();
  const action = `/counsellor/people/${seekerId}`;
  const open = entries
    .filter(({ doneAt }) => doneAt === null)
    .sort((a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? ""));
  const done = entries
    .filter(({ doneAt }) => doneAt !== null)
    .sort((a, b) => (b.doneAt?.getTime() ?? 0) - (a.doneAt?.getTime() ?? 0));
  const kind = (entry: Entry) => inLanguage(locale, GUIDANCE_KIND_NAMES[entry.kind]);
  return (
    <section aria-labelledby="guidance">
      <h2 id="guidance">{t("person.timeline")}</h2>
      {entries.length === 0 ? <p>{t("person.noEntries")}</p> : null}
      {open.length > 0 ? (
        <>
          <h3>{t("person.toDo")}</h3>
          <ul className="todo" aria-label={t("person.toDo")}>
            {open.map((entry) => {
              const { id, text, dueOn } = entry;
              const late = dueOn !== null && dueOn < today;
              return (
                <li key={id} id={`entry-${id}`}>
                  <span className={late ? "when late" : "when"}>{kind(entry)}</span>
                  <p>
                    {text}
                    {dueOn === null ? null : (
                      <span className="hint">
                        {" "}
                        {late ? t("person.lateSince", { day: dueOn }) : t("person.dueOn", { day: dueOn })}
                      </span>
                    )}
                  </p>
                  <PostButton action={action} fields={{ entryId: id, done: "yes" }} look="quiet" about={text}>
                    {t("person.done")}
                  </PostButton>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
      {done.length > 0 ? (
        <>
          <h3>{t("person.history")}</h3>
          <Timeline
            label={t("person.history")}
            entries={done.map((entry) => ({
              at: entry.doneAt ?? entry.createdAt,
              dayOnly: writtenLater(entry),
              what: (
                <>
                  <strong>{kind(entry)}</strong> {entry.text}
                </>
              ),
              ...(entry.by === null ? {} : { by: entry.by }),
              ...(entry.dueOn === null
                ? {}
                : {
                    note: (
                      <PostButton
                        action={action}
                        fields={{ entryId: entry.id, done: "no" }}
                        look="link"
                        about={entry.text}
                      >
                        {t("person.reopen")}
                      </PostButton>
                    ),
                  }),
            }))}
          />
        </>
      ) : null}
    </section>
  );
}
