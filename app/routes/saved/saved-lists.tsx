import { useTranslation } from "react-i18next";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { ButtonLink, PostButton } from "#app/ui/forms/buttons.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Facts, Row, RowList } from "#app/ui/lists/posting-row.tsx";
import type { Saved } from "#app/usecases/search/list-saved.ts";
import { ListingRow } from "../postings/listing-row.tsx";
import { NewsSwitch } from "./news-switch.tsx";

export function SavedSearches({ searches }: Pick<Saved, "searches">) {
  const { t } = useTranslation("search");
  return (
    <section>
      <h2>{t("saved.searches")}</h2>
      {searches.length === 0 ? (
        <EmptyState title={t("saved.searchesEmpty")} level={3}>
          <p>{t("saved.searchesEmptyText")}</p>
          <p>
            <ButtonLink href="/postings">{t("browse.title")}</ButtonLink>
          </p>
        </EmptyState>
      ) : (
        <RowList label={t("saved.searches")}>
          {searches.map(({ id, name, query, total, createdAt, newsWanted, hasNews, outdated }) => (
            <Row key={id} href={`/postings?${query}`} title={name}>
              <Facts
                facts={[
                  <b key="total">{t("saved.finds", { count: total })}</b>,
                  t("saved.savedOn", { day: createdAt }),
                ]}
              />
              <NewsSwitch id={id} name={name} wanted={newsWanted} outdated={outdated} />
              <div className="row">
                {hasNews ? (
                  <a href={`/saved/${id}`}>
                    {t("saved.news")}
                    <span className="hidden"> {name}</span>
                  </a>
                ) : null}
                <PostButton action="/saved" look="link" fields={{ intent: "remove-search", searchId: id }} about={name}>
                  {t("saved.remove")}
                </PostButton>
              </div>
            </Row>
          ))}
        </RowList>
      )}
    </section>
  );
}

export function Favourites({ favourites }: Pick<Saved, "favourites">) {
  const { t } = useTranslation("search");
  return (
    <section>
      <h2>{t("saved.favourites")}</h2>
      {favourites.length === 0 ? (
        <EmptyState title={t("saved.favouritesEmpty")} level={3}>
          <p>{t("saved.favouritesEmptyText")}</p>
        </EmptyState>
      ) : (
        <RowList label={t("saved.favourites")}>
          {favourites.map((posting) => (
            <ListingRow key={posting.listing.id} posting={posting}>
              <div className="row">
                {posting.open ? null : <StatusTag tone="stopped">{t("saved.ended")}</StatusTag>}
                <PostButton
                  action="/saved"
                  look="link"
                  fields={{ intent: "remove-favourite", postingId: posting.listing.id }}
                  about={posting.listing.title}
                >
                  {t("saved.unfavourite")}
                </PostButton>
              </div>
            </ListingRow>
          ))}
        </RowList>
      )}
    </section>
  );
}
