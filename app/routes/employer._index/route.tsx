import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { POSTING_STATUSES } from "#app/domain/postings/lifecycle.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { Figures } from "#app/ui/data/figures.tsx";
import { NoOrganisation } from "#app/ui/employers/no-organisation.tsx";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { readPostingDesk } from "#app/usecases/postings/read-posting-desk.ts";
import { DeskTodos } from "./desk-todos.tsx";
import { VerificationNotice } from "./verification-notice.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "postings.read-desk");
  return {
    title: t("postings:desk.title"),
    desk: valueOrThrow(await readPostingDesk(services, principal), args.request),
  };
}

export default function EmployerHome() {
  const { t } = useTranslation("postings");
  const { title, desk } = useLoaderData<typeof loader>();
  const { organisations, counts, todos } = desk;
  if (organisations.length === 0) {
    return (
      <>
        <PageTitle>{title}</PageTitle>
        <NoOrganisation />
      </>
    );
  }
  const figures = POSTING_STATUSES.filter((status) => counts[status] > 0).map((status) => ({
    label: t(`status.${status}`),
    amount: counts[status],
    of: "postings" as const,
    href: `/employer/postings?status=${status}`,
  }));
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>{organisations.map(({ name }) => name).join(" · ")}</p>
      {organisations.map((organisation) => (
        <VerificationNotice key={organisation.id} organisation={organisation} />
      ))}
      <h2>{t("desk.todoTitle")}</h2>
      <DeskTodos todos={todos} />
      {figures.length === 0 ? (
        <EmptyState title={t("desk.emptyTitle")}>
          <p>{t("desk.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <h2>{t("desk.figures")}</h2>
          <Figures label={t("desk.figures")} figures={figures} />
        </>
      )}
      <Actions>
        <ButtonLink href="/employer/postings/new">{t("desk.navNew")}</ButtonLink>
      </Actions>
    </>
  );
}
