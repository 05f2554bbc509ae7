import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { signedInContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { DeskLayout } from "#app/ui/layout/desk-layout.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { readLiaisonDesk } from "#app/usecases/seekers/read-liaison-desk.ts";
import { LiaisonTodos, PeopleRows } from "./liaison-lists.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await signedInContext(args);
  const desk = valueOrThrow(await readLiaisonDesk(services, principal), args.request);
  return { title: t("seekers:liaison.title"), ...desk };
}

export default function LiaisonRoute() {
  const { t } = useTranslation("seekers");
  const { title, people, todos } = useLoaderData<typeof loader>();
  return (
    <DeskLayout
      name={title}
      pages={[
        { href: "/liaison", label: title, amount: people.length },
        { href: "/seekers/new", label: t("liaison.register") },
      ]}
    >
      <PageTitle>{title}</PageTitle>
      <Lead>{t("liaison.lead")}</Lead>
      <h2>{t("liaison.todo")}</h2>
      <LiaisonTodos todos={todos} />
      <h2>{t("liaison.people")}</h2>
      {people.length === 0 ? (
        <EmptyState title={t("liaison.none")} level={3}>
          <p>{t("liaison.noneText")}</p>
        </EmptyState>
      ) : (
        <>
          <CountLine count={t("liaison.count", { count: people.length })} order={t("liaison.order")} />
          <PeopleRows people={people} />
        </>
      )}
      <Actions>
        <ButtonLink href="/seekers/new">{t("liaison.register")}</ButtonLink>
      </Actions>
    </DeskLayout>
  );
}
