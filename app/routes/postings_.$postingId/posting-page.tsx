import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ORGANISATION_KIND_NAMES } from "#app/domain/employers/organisation.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { WithPictogram } from "#app/ui/layout/pictogram.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { RowList } from "#app/ui/lists/posting-row.tsx";
import type { PostingView } from "#app/usecases/search/read-posting.ts";
import { ListingRow } from "../postings/listing-row.tsx";
import { ApplyBox, FitSection } from "./apply-box.tsx";
import { AskSection, DemandsSection, OffersSection } from "./demands-and-offers.tsx";
import { useFacts } from "./facts.ts";
import { HowFar } from "./how-far.tsx";

/** Everything one needs to decide on a posting. */
export function OpenPosting(props: { view: PostingView; address: string; seekerId: number | null }) {
  const { view, address, seekerId } = props;
  const { posting, details } = view;
  const { listing } = posting;
  const { t } = useTranslation(["postings", "search", "site"]);
  const locale = useLocale();
  const facts = useFacts();
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("site:nav.postings"), href: "/postings" }]} here={listing.title} />
      <PageTitle>{listing.title}</PageTitle>
      <p className="lead">
        {inLanguage(locale, listing.organisation)} ·{" "}
        {listing.place === null ? t("search:browse.placeUnknown") : inLanguage(locale, listing.place)}{" "}
        {listing.verification === "verified" ? (
          <StatusTag tone="done">{t("page.verified")}</StatusTag>
        ) : (
          <StatusTag tone="plain">{t("page.unverified")}</StatusTag>
        )}
      </p>
      <ApplyBox view={view} />
      <div className="print-only">
        <Hotline />
      </div>
      <FitSection judgement={posting.judgement} seekerId={seekerId} postingId={listing.id} />
      <WithPictogram of="paper">
        <h2>{t("page.basics")}</h2>
      </WithPictogram>
      <DescriptionList items={facts(view)} />
      <WithPictogram of="work">
        <h2>{t("page.work")}</h2>
      </WithPictogram>
      <p className="prose pre-line">{details.description === "" ? t("page.noDescription") : details.description}</p>
      <HowFar view={view} />
      <DemandsSection demands={details.demands} />
      <OffersSection accommodations={details.accommodations} />
      <AskSection demands={details.demands} accommodations={details.accommodations} />
      <WithPictogram of="people">
        <h2>{t("page.aboutEmployer")}</h2>
      </WithPictogram>
      <DescriptionList
        items={[
          {
            term: t("page.kindOfEmployer"),
            text: inLanguage(locale, ORGANISATION_KIND_NAMES[details.organisationKind]),
          },
          { term: t("page.employerSays"), text: details.organisationAbout },
        ]}
      />
      <Share address={address} />
      <Similar view={view} />
    </>
  );
}

function Share({ address }: { address: string }) {
  const { t } = useTranslation("postings");
  const id = useId();
  return (
    <section>
      <h2>{t("page.share")}</h2>
      <div className="field no-print">
        <label htmlFor={id}>{t("page.shareLabel")}</label>
        <p className="hint" id={`${id}-hint`}>
          {t("page.shareHint")} {t("page.print")}
        </p>
        <input type="text" id={id} readOnly value={address} aria-describedby={`${id}-hint`} />
      </div>
      <p className="print-only">{address}</p>
    </section>
  );
}

function Similar({ view }: { view: PostingView }) {
  const { t } = useTranslation("postings");
  if (view.similar.length === 0) return null;
  return (
    <section className="no-print">
      <h2>{t("page.similar")}</h2>
      <RowList label={t("page.similar")}>
        {view.similar.map((posting) => (
          <ListingRow key={posting.listing.id} posting={posting} />
        ))}
      </RowList>
    </section>
  );
}

/** A posting that was open once: says so kindly, and what is open instead. */
export function EndedPosting({ view }: { view: PostingView }) {
  const { t } = useTranslation(["postings", "site"]);
  const { title } = view.posting.listing;
  const none = view.similar.length === 0;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("site:nav.postings"), href: "/postings" }]} here={title} />
      <PageTitle>{t("page.endedTitle")}</PageTitle>
      <Lead>{none ? t("page.endedNone") : t("page.endedText", { title })}</Lead>
      <p className="actions">
        <ButtonLink href="/postings">{t("page.backToList")}</ButtonLink>
      </p>
      <Similar view={view} />
    </>
  );
}
