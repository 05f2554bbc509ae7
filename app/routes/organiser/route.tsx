import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { fairLifecycle } from "#app/domain/fairs/lifecycle.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { listDeskFairs } from "#app/usecases/fairs/read-desk-fairs.ts";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { FairFiguresTable } from "./fair-figures-table.tsx";
import { FairTodos } from "./fair-todos.tsx";
import { OrganiserDesk } from "./organiser-desk.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "fairs.read-desk");
  const desk = valueOrThrow(await listDeskFairs(services, principal), args.request);
  return { title: t("fairs:desk.name"), ...desk };
}

export default function Organiser() {
  const { t } = useTranslation("fairs");
  const { title, fairs, mayWrite } = useLoaderData<typeof loader>();
  const coming = fairs.filter(({ fair }) => !fairLifecycle.isTerminal(fair.status)).reverse();
  const past = fairs.filter(({ fair }) => fairLifecycle.isTerminal(fair.status));
  const todos = coming
    .flatMap(({ fair, todos: own }) => own.map((todo) => ({ fair, todo })))
    .sort((a, b) => a.todo.dueOn.localeCompare(b.todo.dueOn));
  const create = mayWrite ? <ButtonLink href="/organiser/fairs/new">{t("desk.create")}</ButtonLink> : null;
  return (
    <OrganiserDesk mayWrite={mayWrite} here={title}>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("desk.lead")}</Lead>
      {fairs.length === 0 ? (
        <EmptyState title={t("desk.none")}>
          <p>{t("desk.noneText")}</p>
          {create}
        </EmptyState>
      ) : (
        <>
          <h2>{t("desk.todo")}</h2>
          <FairTodos of={todos} mayWrite={mayWrite} />
          <FairFiguresTable caption={t("desk.coming")} fairs={coming} />
          <Actions>{create}</Actions>
          {past.length > 0 ? <FairFiguresTable caption={t("desk.past")} fairs={past} /> : null}
        </>
      )}
    </OrganiserDesk>
  );
}
