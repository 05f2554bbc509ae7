import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { listPeoplesApplications } from "#app/usecases/applications/list-applications.ts";
import { OthersTable, OwnList, StateLinks } from "./application-lists.tsx";

const asked = z.object({ state: z.enum(["open", "ended"]).optional().catch(undefined) });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "applications.express-interest");
  const { state } = asked.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const lists = valueOrThrow(await listPeoplesApplications(services, principal, { state }), args.request);
  const forOthers = principal.memberships.some(({ role }) => role !== "seeker");
  return { title: t("applications:list.title"), state: state ?? null, ...lists, forOthers, asOf: services.clock.now() };
}

export default function Applications() {
  const { t } = useTranslation("applications");
  const { title, state, own, others, forOthers, asOf } = useLoaderData<typeof loader>();
  const count = own.length + others.length;
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("list.lead")}</Lead>
      <StateLinks state={state} path="/applications" />
      {count === 0 ? (
        <EmptyState title={t("list.empty")}>
          <p>{t("list.emptyText")}</p>
          <ButtonLink href="/postings">{t("list.findPostings")}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <CountLine count={t("list.count", { count })} asOf={asOf} order={t("list.order")} />
          {own.length > 0 ? (
            <section aria-labelledby="own">
              <h2 id="own" className={forOthers ? undefined : "hidden"}>
                {t("list.own")}
              </h2>
              <OwnList applications={own} />
            </section>
          ) : null}
          {others.length > 0 ? <OthersTable applications={others} /> : null}
        </>
      )}
    </>
  );
}
