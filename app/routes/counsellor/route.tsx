import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ACTION_KINDS } from "#app/domain/guidance/action-required.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { TodoList } from "#app/ui/desks/todo-list.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { CounsellorDesk } from "#app/ui/guidance/counsellor-desk.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { listActions } from "#app/usecases/guidance/list-actions.ts";
import { KindLinks } from "./kind-links.tsx";
import { useTodos } from "./todos.tsx";

const asked = z.object({ kind: z.enum(ACTION_KINDS).optional().catch(undefined) });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "seekers.search");
  const { kind } = asked.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const list = valueOrThrow(await listActions(services, principal, kind), args.request);
  const { clock } = services;
  return { title: t("guidance:today.title"), kind: kind ?? null, today: clock.today(), asOf: clock.now(), ...list };
}

export default function CounsellorToday() {
  const { t } = useTranslation("guidance");
  const { title, kind, today, asOf, actions, counts, total, late, people } = useLoaderData<typeof loader>();
  const todos = useTodos(actions, today);
  return (
    <>
      <Breadcrumb crumbs={[]} here={t("desk.name")} />
      <CounsellorDesk>
        <PageTitle>{title}</PageTitle>
        <Lead>{t("today.lead")}</Lead>
        {people === 0 ? (
          <EmptyState title={t("today.noPeople")}>
            <p>{t("today.noPeopleText")}</p>
            <ButtonLink href="/counsellor/search">{t("desk.search")}</ButtonLink>
          </EmptyState>
        ) : (
          <>
            <KindLinks counts={counts} chosen={kind} />
            <CountLine count={t("today.total", { count: total })} asOf={asOf} order={t("today.order")}>
              {late > 0 && kind === null ? <span>{t("today.late", { count: late })}</span> : null}
            </CountLine>
            {total === 0 ? (
              <EmptyState title={t("today.empty")}>
                <p>{t("today.emptyText")}</p>
                <ButtonLink href="/counsellor/people">{t("today.toPeople")}</ButtonLink>
              </EmptyState>
            ) : (
              <TodoList todos={todos} label={title} />
            )}
            {actions.length < total ? <p>{t("today.more", { shown: actions.length, total })}</p> : null}
          </>
        )}
      </CounsellorDesk>
    </>
  );
}
