import { useTranslation } from "react-i18next";
import { fairLifecycle, isPublic } from "#app/domain/fairs/lifecycle.ts";
import { formatDate, formatDayShort } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import type { DeskFair } from "#app/usecases/fairs/read-desk-fairs.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { FairStatusTag } from "#app/ui/fairs/fair-status-tag.tsx";
import { PlaceDescription } from "#app/ui/fairs/place-description.tsx";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FairTodos } from "../organiser/fair-todos.tsx";
import { InvitationsTable } from "./invitations-table.tsx";
import { RegistrationsTable } from "./registrations-table.tsx";
import { STEP_WORDS } from "./step-words.ts";

/** A fair on the organiser's desk: how it stands, what can be done, who comes. */
export function DeskFairPage({ desk }: { desk: DeskFair }) {
  const { t } = useTranslation(["fairs", "site"]);
  const locale = useLocale();
  const { fair, town, host, todos, steps, mayWrite } = desk;
  const here = `/organiser/fairs/${fair.id}`;
  const open = !fairLifecycle.isTerminal(fair.status);
  const onward = steps.filter(({ event }) => event !== "cancel");
  const place = [fair.place, town && inLanguage(locale, town)].filter(Boolean);
  return (
    <>
      <PageTitle>{fair.name}</PageTitle>
      <p>
        <FairStatusTag status={fair.status} />{" "}
        {isPublic(fair) ? (
          <a href={`/fairs/${fair.id}`}>{t("manage.publicPage")}</a>
        ) : open ? (
          <span className="hint">{t("manage.draftHint")}</span>
        ) : null}
      </p>
      <DescriptionList
        items={[
          {
            term: t("page.when"),
            text: t("page.time", {
              day: open ? formatDayShort(locale, fair.heldOn) : formatDate(locale, fair.heldOn),
              from: fair.startsAt,
              to: fair.endsAt,
            }),
          },
          { term: t("page.where"), text: place.join(inLanguage(locale, { zh: "，", en: ", " })) },
          { term: t("page.address"), text: fair.address },
          { term: t("manage.host"), text: host },
          { term: t("page.registerBy"), text: formatDate(locale, fair.registrationClosesOn ?? fair.heldOn) },
          { term: t("manage.cancelReason"), text: fair.cancelReason },
        ]}
      />
      {todos.length > 0 ? (
        <>
          <h2>{t("desk.todo")}</h2>
          <FairTodos of={todos.map((todo) => ({ fair, todo }))} mayWrite={mayWrite} />
        </>
      ) : null}
      {mayWrite && open ? (
        <>
          <h2>{t("manage.steps")}</h2>
          <Actions>
            {onward.map(({ event }, index) => (
              <ButtonLink key={event} href={`${here}/${event}`} look={index === 0 ? "main" : "quiet"}>
                {t(STEP_WORDS[event].verb)}
              </ButtonLink>
            ))}
            <ButtonLink href={`${here}/edit`} look="quiet">
              {t("manage.edit")}
            </ButtonLink>
            {onward.length < steps.length ? (
              <ButtonLink href={`${here}/cancel`} look="link">
                {t(STEP_WORDS.cancel.verb)}
              </ButtonLink>
            ) : null}
          </Actions>
        </>
      ) : null}
      <InvitationsTable desk={desk} />
      <RegistrationsTable desk={desk} />
      <PlaceDescription answers={fair.accessibility} />
    </>
  );
}
