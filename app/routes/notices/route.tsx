import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isNoticeCode } from "#app/domain/notices/notice.ts";
import { formatDateTime, machineDate } from "#app/i18n/format.ts";
import { noticeText } from "#app/i18n/word-notice.ts";
import { redirectWithFlash, signedInContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { Actions, PostButton } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { markNoticesRead, readNotices } from "#app/usecases/notices/read-notices.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await signedInContext(args);
  const { unread, notices } = valueOrThrow(await readNotices(services, principal), args.request);
  return {
    title: t("notices:page.title"),
    unread,
    // a code that a newer version wrote is left out rather than shown without words
    notices: notices.flatMap(({ id, code, params, href, createdAt, readAt }) =>
      isNoticeCode(code) ? [{ id, href, createdAt, read: readAt !== null, text: noticeText(t, code, params) }] : [],
    ),
  };
}

export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  valueOrThrow(await markNoticesRead(context.services, context.principal), args.request);
  return redirectWithFlash(context, "/notices", { key: "notices:page.markedRead" });
}

export default function Notices() {
  const { t } = useTranslation("notices");
  const locale = useLocale();
  const { title, unread, notices } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("page.lead")}</Lead>
      {notices.length === 0 ? (
        <EmptyState title={t("page.empty")} />
      ) : (
        <>
          <CountLine count={t("page.unread", { count: unread })} />
          {unread > 0 ? (
            <Actions>
              <PostButton action="/notices" look="quiet">
                {t("page.markRead")}
              </PostButton>
            </Actions>
          ) : null}
          <ul className="list" aria-label={title}>
            {notices.map(({ id, text, href, createdAt, read }) => (
              <li key={id} className="item">
                <p>{href ? <a href={href}>{text}</a> : text}</p>
                <p className="facts">
                  <time dateTime={machineDate(createdAt)}>{formatDateTime(locale, createdAt)}</time>{" "}
                  {read ? null : <StatusTag tone="waiting">{t("page.new")}</StatusTag>}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
