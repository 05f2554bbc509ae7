import { useTranslation } from "react-i18next";
import type { ApplicationEvent } from "#app/domain/applications/lifecycle.ts";
import { Actions, ButtonLink, PostButton } from "#app/ui/forms/buttons.tsx";
import type { ApplicationPage } from "#app/usecases/applications/read-application.ts";

type Look = "main" | "quiet" | "link";
type Step = ApplicationPage["steps"][number];

const ENDS: readonly ApplicationEvent[] = ["decline", "withdraw"];

/** The next steps of the status table for this reader, as buttons; the first that goes on is the main one. */
export function NextSteps({ application }: { application: ApplicationPage }) {
  const { t } = useTranslation("applications");
  const { steps, side, mayRecordPlacement } = application;
  // a counsellor refers from the person's page, with the judgement beside it
  const shown = steps.filter(({ event }) => event !== "refer" && event !== "confirm-hire");
  if (side !== "counsellor") {
    return (
      <>
        <h2>{t("page.next")}</h2>
        {shown.length === 0 && !mayRecordPlacement ? <p>{t("page.nothingNext")}</p> : null}
        <StepButtons application={application} steps={shown} placement={mayRecordPlacement} />
      </>
    );
  }
  const forEmployer = shown.filter(({ onBehalfOf }) => onBehalfOf === "employer");
  const forSeeker = shown.filter(({ onBehalfOf }) => onBehalfOf !== "employer");
  return (
    <>
      <h2>{t("page.next")}</h2>
      {shown.length === 0 && !mayRecordPlacement ? <p>{t("page.nothingNext")}</p> : null}
      {forEmployer.length > 0 || mayRecordPlacement ? (
        <>
          <h3>{t("page.nextForEmployer")}</h3>
          <StepButtons application={application} steps={forEmployer} placement={mayRecordPlacement} />
        </>
      ) : null}
      {forSeeker.length > 0 ? (
        <>
          <h3>{t("page.nextForSeeker")}</h3>
          <StepButtons application={application} steps={forSeeker} placement={false} />
        </>
      ) : null}
    </>
  );
}

function StepButtons(props: { application: ApplicationPage; steps: readonly Step[]; placement: boolean }) {
  const { t } = useTranslation("applications");
  const { steps, placement } = props;
  const { id, status } = props.application;
  if (steps.length === 0 && !placement) return null;
  const main = placement ? undefined : steps.find(({ event }) => !ENDS.includes(event))?.event;
  const look = (event: ApplicationEvent): Look => {
    if (ENDS.includes(event)) return "link";
    return event === main ? "main" : "quiet";
  };
  return (
    <Actions>
      {placement ? (
        <ButtonLink href={`/applications/${id}/placement`}>
          {status === "hired" ? t("page.recordPlacement") : t("do.confirm-hire")}
        </ButtonLink>
      ) : null}
      {steps.map(({ event }) =>
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
  );
}
