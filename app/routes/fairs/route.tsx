import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { requestContext } from "#app/server/request-context.server.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { Browse, SearchBox } from "#app/ui/lists/browse.tsx";
import { browseFairs } from "#app/usecases/fairs/browse-fairs.ts";
import { FairsFilters } from "./fairs-filters.tsx";
import { FairsList } from "./fairs-list.tsx";
import { fairCriteriaIn } from "./fairs-query.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, t } = await requestContext(args);
  const criteria = fairCriteriaIn(args.request.url);
  const found = await browseFairs(services, criteria);
  return { title: t("fairs:list.title"), asOf: services.clock.now(), criteria, found };
}

export default function Fairs() {
  const { t } = useTranslation("fairs");
  const { title, asOf, criteria, found } = usePageData<typeof loader>();
  const { town, offers } = criteria;
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("list.lead")}</Lead>
      <SearchBox
        action="/fairs"
        label={t("list.words")}
        hint={t("list.wordsHint")}
        button={t("list.search")}
        value={criteria.text}
        keep={[...(town === null ? [] : [["town", town] as const]), ...offers.map((code) => ["offers", code] as const)]}
      />
      <Browse label={title} filters={<FairsFilters criteria={criteria} />}>
        <FairsList criteria={criteria} found={found} asOf={asOf} />
      </Browse>
    </>
  );
}
