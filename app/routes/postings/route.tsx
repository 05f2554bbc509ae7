import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { browseParams, readBrowseRequest } from "#app/domain/search/browse-request.ts";
import { NO_FILTERS } from "#app/domain/search/posting-query.ts";
import { requestContext } from "#app/server/request-context.server.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { Browse, SearchBox } from "#app/ui/lists/browse.tsx";
import { browsePostings } from "#app/usecases/search/browse-postings.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { PostingFilters } from "./posting-filters.tsx";
import { hrefOf, PostingsList } from "./postings-list.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await requestContext(args);
  const request = readBrowseRequest(new URL(args.request.url).searchParams);
  const found = await browsePostings(services, principal, request);
  return {
    title: t("search:browse.title"),
    request: { ...request, origin: found.origin },
    found,
    signedIn: principal.kind === "account",
  };
}

export default function Postings() {
  const { t } = useTranslation("search");
  const locale = useLocale();
  const { request, found, signedIn } = usePageData<typeof loader>();
  const others = browseParams({ ...request, filters: { ...request.filters, text: "" }, sort: null, page: 1 });
  return (
    <>
      <PageTitle>{t("browse.heading")}</PageTitle>
      <Lead>{t("browse.lead")}</Lead>
      <SearchBox
        action="/postings"
        label={t("browse.label")}
        hint={t("browse.hint")}
        button={t("browse.button")}
        suggestions={{ source: `/postings/suggest?lang=${locale}`, label: t("suggest.label") }}
        value={request.filters.text}
        keep={[...others]}
      />
      <Browse
        label={t("browse.results")}
        filters={
          <PostingFilters
            request={request}
            facets={found.facets}
            hasHome={found.hasHome}
            clearHref={hrefOf({
              ...request,
              filters: { ...NO_FILTERS, text: request.filters.text },
              page: 1,
            })}
          />
        }
      >
        <PostingsList request={request} found={found} signedIn={signedIn} />
      </Browse>
    </>
  );
}
