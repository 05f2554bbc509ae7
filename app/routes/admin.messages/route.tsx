import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDateTime } from "#app/i18n/format.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { listOutgoingMessages } from "#app/usecases/notices/read-jobs.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "notices.read-jobs");
  return {
    title: t("administration:messages.title"),
    messages: valueOrThrow(await listOutgoingMessages(services, principal), args.request),
  };
}

export default function Messages() {
  const { title, messages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("administration");
  const locale = useLocale();
  type Message = (typeof messages)[number];
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("messages.lead")}</Lead>
      {messages.length === 0 ? (
        <EmptyState title={t("messages.empty")} level={2}>
          <p>{t("messages.emptyHint")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("messages.table")}
          columns={[
            {
              header: t("messages.at"),
              cell: (row: Message) => formatDateTime(locale, row.createdAt),
              rowHeader: true,
              unbroken: true,
            },
            { header: t("messages.to"), unbroken: true, cell: (row: Message) => row.recipientMasked },
            { header: t("messages.body"), cell: (row: Message) => row.body },
            {
              header: t("messages.status"),
              unbroken: true,
              cell: (row: Message) => t(`messages.status_${row.status}`),
            },
          ]}
          rows={messages}
          rowKey={(row) => row.id}
        />
      )}
    </>
  );
}
