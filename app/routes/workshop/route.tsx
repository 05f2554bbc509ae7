import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { DeskLayout } from "#app/ui/layout/desk-layout.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { readWorkshopDesk } from "#app/usecases/workshops/read-workshop-desk.ts";
import { VerificationNotice } from "../employer._index/verification-notice.tsx";
import { OccupancyFigures, PlacedPeople, ShelteredPostings } from "./workshop-board.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "workshops.read-board");
  return {
    title: t("workshops:desk.title"),
    desks: valueOrThrow(await readWorkshopDesk(services, principal), args.request),
    pages: [
      { href: "/workshop", label: t("postings:desk.navWorkshop") },
      { href: "/workshop/places", label: t("workshops:own.nav") },
      { href: "/employer", label: t("postings:desk.navTodo") },
      { href: "/employer/postings", label: t("postings:desk.navPostings") },
      { href: "/employer/postings/new", label: t("postings:desk.navNew") },
      { href: "/employer/applications", label: t("postings:desk.navApplications") },
      { href: "/employer/organisation", label: t("postings:desk.navOrganisation") },
    ],
  };
}

export default function WorkshopDesk() {
  const { t } = useTranslation("workshops");
  const { title, desks, pages } = useLoaderData<typeof loader>();
  return (
    <DeskLayout name={title} pages={pages}>
      <PageTitle>{title}</PageTitle>
      {desks.length === 0 ? (
        <EmptyState title={t("desk.none")}>
          <p>{t("desk.noneText")}</p>
        </EmptyState>
      ) : null}
      {desks.map(({ workshop, occupancy, people, postings }) => (
        <section key={workshop.id} aria-label={workshop.name}>
          <p>{workshop.name}</p>
          <VerificationNotice organisation={workshop} />
          <OccupancyFigures occupancy={occupancy} organisationId={workshop.id} />
          <h2>{t("desk.postingsTitle")}</h2>
          <ShelteredPostings postings={postings} />
          <Actions>
            <ButtonLink href="/employer/postings/new">{t("desk.post")}</ButtonLink>
          </Actions>
          <h2>{t("desk.peopleTitle")}</h2>
          <PlacedPeople people={people} />
        </section>
      ))}
    </DeskLayout>
  );
}
