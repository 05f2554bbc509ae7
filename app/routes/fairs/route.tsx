import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requestContext } from "#app/server/request-context.server.ts";
import { listPublicFairs } from "#app/usecases/fairs/read-fairs.ts";
import { FairRow } from "#app/ui/fairs/fair-row.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { RowList } from "#app/ui/lists/posting-row.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, t } = await requestContext(args);
  const asOf = services.clock.now();
  return { title: t("fairs:list.title"), asOf, ...(await listPublicFairs(services)) };
}

export default function Fairs() {
  const { t } = useTranslation("fairs");
  const { title, asOf, coming, past } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("list.lead")}</Lead>
      <h2>{t("list.coming")}</h2>
      {coming.length === 0 ? (
        <EmptyState title={t("list.none")} level={3}>
          <p>{t("list.noneText")}</p>
          <ButtonLink href="/postings" look="quiet">
            {t("list.toPostings")}
          </ButtonLink>
        </EmptyState>
      ) : (
        <>
          <CountLine count={t("list.count", { count: coming.length })} asOf={asOf} order={t("list.order")} />
          <RowList label={t("list.coming")}>
            {coming.map((fair) => (
              <FairRow key={fair.id} fair={fair} coming />
            ))}
          </RowList>
        </>
      )}
      {past.length > 0 ? (
        <>
          <h2>{t("list.past")}</h2>
          <RowList label={t("list.past")}>
            {past.map((fair) => (
              <FairRow key={fair.id} fair={fair} coming={false} />
            ))}
          </RowList>
        </>
      ) : null}
    </>
  );
}
