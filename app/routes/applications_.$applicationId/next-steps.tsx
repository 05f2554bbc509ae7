import { useTranslation } from "react-i18next";
import type { ApplicationEvent } from "#app/domain/applications/lifecycle.ts";
import { Actions, ButtonLink, PostButton } from "#app/ui/forms/buttons.tsx";
import type { ApplicationPage } from "#app/usecases/applications/read-application.ts";

type Look = "main" | "quiet" | "warn" | "link";

const ENDS: readonly ApplicationEvent[] = ["decline", "withdraw"];

/** The next steps of the status table for this reader, as buttons; the first that goes on is the main one. */
export function NextSteps({ application }: { application: ApplicationPage }) {
  const { t } = useTranslation("applications");
  const { id, status, steps, side, mayRecordPlacement } = application;
  // a counsellor refers from the person's page, with the judgement beside it
  const shown = steps.filter(({ event }) => event !== "refer" && event !== "confirm-hire");
  const main = shown.find(({ event }) => !ENDS.includes(event))?.event;
  const look = (event: ApplicationEvent): Look => {
    if (ENDS.includes(event)) return side === "counsellor" ? "quiet" : "link";
    return event === main && !mayRecordPlacement ? "main" : "quiet";
  };
  return (
    <>
      <h2>{t("page.next")}</h2>
      {shown.length === 0 && !mayRecordPlacement ? <p>{t("page.nothingNext")}</p> : null}
      <Actions>
        {mayRecordPlacement ? (
          <ButtonLink href={`/applications/${id}/placement`}>
            {status === "hired" ? t("page.recordPlacement") : t("do.confirm-hire")}
          </ButtonLink>
        ) : null}
        {shown.map(({ event }) =>
          event === "mark-seen" ? (
            <PostButton
              key={event}
              action={`/applications/${id}/${event}`}
              fields={{ seenStatus: status }}
              look={look(event)}
            >
              {t(`do.${event}`)}
            </PostButton>
          ) : (
            <ButtonLink key={event} href={`/applications/${id}/${event}`} look={look(event)}>
              {t(`do.${event}`)}
            </ButtonLink>
          ),
        )}
      </Actions>
    </>
  );
}
