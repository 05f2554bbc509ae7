import { useTranslation } from "react-i18next";
import { browseParams, originParam, type BrowseRequest, type BrowseSort } from "#app/domain/search/browse-request.ts";
import { NO_FILTERS } from "#app/domain/search/posting-query.ts";
import type { RelatedSearch } from "#app/domain/search/related.ts";
import { SubmitButton } from "#app/ui/forms/buttons.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Conditions } from "#app/ui/lists/conditions.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { RowList } from "#app/ui/lists/posting-row.tsx";
import type { PostingsPage } from "#app/usecases/search/browse-postings.ts";
import { useConditions, useNeedNames, type Condition } from "./conditions.ts";
import { ListingRow } from "./listing-row.tsx";
import { RelatedSearches } from "./related-searches.tsx";

interface ListProps {
  readonly request: BrowseRequest;
  readonly found: PostingsPage;
  readonly signedIn: boolean;
}

const ORDER_KEYS = {
  fit: "browse.orderFit",
  relevance: "browse.orderRelevance",
  newest: "browse.orderNewest",
  distance: "browse.orderDistance",
  pay: "browse.orderPay",
} as const satisfies Record<BrowseSort, string>;

const RESORT_KEYS = {
  fit: "browse.resortFit",
  relevance: "browse.resortRelevance",
  newest: "browse.resortNewest",
  distance: "browse.resortDistance",
  pay: "browse.resortPay",
} as const satisfies Record<BrowseSort, string>;

export function hrefOf(request: BrowseRequest): string {
  const query = browseParams(request).toString();
  return query === "" ? "/postings" : `/postings?${query}`;
}

/** How many, sorted how, by which conditions; the postings; and what to do where there are none. */
export function PostingsList({ request, found, signedIn }: ListProps) {
  const { t } = useTranslation("search");
  const conditions = useConditions()(request.filters);
  const first = { ...request, page: 1 };
  const from = found.origin === null ? "" : `?from=${originParam(found.origin)}`;
  return (
    <>
      <CountLine
        count={t("browse.count", { count: found.total })}
        level={2}
        asOf={found.at}
        order={t(ORDER_KEYS[found.sort])}
        resorts={found.sorts
          .filter((sort) => sort !== found.sort)
          .map((sort) => ({ label: t(RESORT_KEYS[sort]), href: hrefOf({ ...first, sort }) }))}
      />
      <Conditions
        conditions={conditions.map(({ label, without }) => ({
          label,
          hrefWithout: hrefOf({ ...first, filters: without }),
        }))}
      />
      {conditions.length === 0 ? null : (
        <SaveSearch request={first} conditions={conditions} found={found} signedIn={signedIn} />
      )}
      <HowTaken request={first} found={found} />
      {found.total === 0 ? (
        <NothingFound request={first} conditions={conditions} related={found.related} />
      ) : (
        <RowList label={t("browse.results")}>
          {found.postings.map((posting) => (
            <ListingRow key={posting.listing.id} posting={posting} query={from} marks={found.marks} />
          ))}
        </RowList>
      )}
      <Pagination page={found.page} pages={found.pages} />
      {found.total === 0 || found.related.length === 0 ? null : (
        <section>
          <h2>{t("related.title")}</h2>
          <RelatedSearches request={first} related={found.related} />
        </section>
      )}
    </>
  );
}

/** How the words were taken, where that is not simply as typed; each way back is a link. */
function HowTaken({ request, found }: { request: BrowseRequest; found: PostingsPage }) {
  const { t } = useTranslation("search");
  const needs = useNeedNames()(found.applied, request.filters);
  const asTyped = hrefOf({ ...request, literal: true });
  const words = request.filters.text;
  const spelled = (text: string) => hrefOf({ ...request, filters: { ...request.filters, text } });
  return (
    <>
      {found.phrases.length === 0 || found.taken === "unmet" ? null : (
        <p className="hint">
          {needs.length === 0 ? null : `${t("browse.understood", { phrases: found.phrases, needs })} `}
          {found.askWhere ? `${t("browse.askWhere")} ` : null}
          <a href={asTyped}>{t("browse.asTyped", { words })}</a>
        </p>
      )}
      {found.taken === "corrected" ? (
        <Notice title={t("browse.corrected", { words, corrected: found.corrected })}>
          <a href={asTyped}>{t("browse.asTyped", { words })}</a>
        </Notice>
      ) : null}
      {found.taken === "unmet" ? <Notice title={t("browse.unmet", { phrases: found.phrases })} /> : null}
      {found.taken === "loosely" ? <Notice title={t("browse.loosened", { words })} /> : null}
      {found.taken === "near" ? <Notice title={t("browse.near", { words: found.corrected ?? words })} /> : null}
      {found.didYouMean.length === 0 ? null : (
        <p>
          {t("browse.didYouMean")}{" "}
          {found.didYouMean.map((text) => (
            <a key={text} className="condition" href={spelled(text)}>
              {text}
            </a>
          ))}
        </p>
      )}
      {found.standIn ? <p className="hint">{t("browse.standIn")}</p> : null}
    </>
  );
}

interface ConditionsProps {
  readonly request: BrowseRequest;
  readonly conditions: readonly Condition[];
}

function SaveSearch(props: ConditionsProps & { found: PostingsPage; signedIn: boolean }) {
  const { t } = useTranslation("search");
  const query = browseParams(props.request).toString();
  if (props.found.savedSearchId !== null) return <a href="/saved">{t("browse.saved")}</a>;
  if (!props.signedIn) {
    const back = new URLSearchParams({ returnTo: hrefOf(props.request) });
    return <a href={`/sign-in?${back}`}>{t("browse.signInToSave")}</a>;
  }
  if (!props.found.maySave) return null;
  return (
    <form method="post" action="/saved">
      <input type="hidden" name="intent" value="save-search" />
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="name" value={props.conditions.map(({ label }) => label).join(" · ")} />
      <SubmitButton look="link">{t("browse.save")}</SubmitButton>
    </form>
  );
}

function NothingFound({ request, conditions, related }: ConditionsProps & { related: readonly RelatedSearch[] }) {
  const { t } = useTranslation("search");
  return (
    <EmptyState title={t("browse.emptyTitle")} level={2}>
      {related.length === 0 ? null : (
        <>
          <p>{t("related.instead")}</p>
          <RelatedSearches request={request} related={related} />
        </>
      )}
      {request.filters.text === "" ? null : <p>{t("browse.emptyWords")}</p>}
      {conditions.length === 0 ? null : (
        <>
          <p>{t("browse.emptyFilters")}</p>
          <ul>
            {conditions.map(({ label, without }) => (
              <li key={label}>
                <a href={hrefOf({ ...request, filters: without })}>{t("browse.without", { condition: label })}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={hrefOf({ filters: NO_FILTERS, literal: false, sort: null, origin: null, page: 1 })}>
          {t("browse.emptyAll")}
        </a>
      </p>
      <p>{t("browse.emptyHelp")}</p>
      <Hotline />
    </EmptyState>
  );
}
