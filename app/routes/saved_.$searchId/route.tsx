import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { idParam, signedInContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { RowList } from "#app/ui/lists/posting-row.tsx";
import { readSearchNews } from "#app/usecases/search/read-search-news.ts";
import { ListingRow } from "../postings/listing-row.tsx";
import { NewsSwitch } from "../saved/news-switch.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await signedInContext(args);
  const searchId = idParam(args.params["searchId"]);
  const news = valueOrThrow(await readSearchNews(services, principal, searchId), args.request);
  return { title: t("search:saved.newsTitle", { name: news.name }), news };
}

/** What somebody was told of for one of their saved searches: where its notice leads. */
export default function SearchNews() {
  const { t } = useTranslation("search");
  const { title, news } = usePageData<typeof loader>();
  const { id, name, query, total, wanted, outdated, postings } = news;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("saved.title"), href: "/saved" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("saved.newsLead")}</Lead>
      <NewsSwitch id={id} name={name} wanted={wanted} outdated={outdated} returnTo={`/saved/${id}`} />
      {postings.length === 0 ? (
        <EmptyState title={t("saved.newsEmpty")}>
          <p>{t("saved.newsEmptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <CountLine count={t("saved.newsCount", { count: total })} order={t("saved.newsOrder")} />
          <RowList label={title}>
            {postings.map((posting) => (
              <ListingRow key={posting.listing.id} posting={posting} level={2}>
                <div className="row">
                  <span className="hint">{t("saved.toldOn", { day: posting.toldAt })}</span>
                  {posting.open ? null : <StatusTag tone="stopped">{t("saved.ended")}</StatusTag>}
                </div>
              </ListingRow>
            ))}
          </RowList>
        </>
      )}
      <p className="actions">
        <ButtonLink href={`/postings?${query}`} look="quiet">
          {t("saved.wholeSearch")}
        </ButtonLink>
      </p>
    </>
  );
}
