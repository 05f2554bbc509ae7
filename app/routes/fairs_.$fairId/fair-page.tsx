import { useTranslation } from "react-i18next";
import type { PublicFair } from "#app/usecases/fairs/read-fairs.ts";
import { formatDate, formatDayShort } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { FairStatusTag } from "#app/ui/fairs/fair-status-tag.tsx";
import { PlaceDescription } from "#app/ui/fairs/place-description.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { DownloadLinks } from "#app/ui/lists/download-links.tsx";
import { FairInvitations } from "./fair-invitations.tsx";
import { FairPostings } from "./fair-postings.tsx";
import { FairRegistration } from "./fair-registration.tsx";

/** A fair as everybody sees it, with what the reader can do about it. */
export function FairPage(props: { page: PublicFair; signedIn: boolean; ownProfile: boolean }) {
  const { page, signedIn, ownProfile } = props;
  const { fair, town } = page;
  const { t } = useTranslation(["fairs", "site"]);
  const locale = useLocale();
  const place = [fair.place, town && inLanguage(locale, town)]
    .filter(Boolean)
    .join(inLanguage(locale, { zh: "，", en: ", " }));
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("list.title"), href: "/fairs" }]} here={fair.name} />
      <PageTitle>{fair.name}</PageTitle>
      <p>
        <FairStatusTag status={fair.status} />
      </p>
      {fair.status === "cancelled" ? (
        <Notice kind="warning" title={t("page.cancelledTitle")}>
          <p>{t("page.cancelledText", { reason: fair.cancelReason ?? "" })}</p>
        </Notice>
      ) : null}
      <FairInvitations page={page} />
      <DescriptionList
        items={[
          {
            term: t("page.when"),
            text: t("page.time", {
              day: page.answerable ? formatDayShort(locale, fair.heldOn) : formatDate(locale, fair.heldOn),
              from: fair.startsAt,
              to: fair.endsAt,
            }),
          },
          { term: t("page.where"), text: place },
          { term: t("page.address"), text: fair.address },
          {
            term: t("page.registerBy"),
            text: page.registrationOpen ? formatDate(locale, fair.registrationClosesOn ?? fair.heldOn) : null,
          },
          { term: t("page.about"), text: fair.about },
        ]}
      />
      <DownloadLinks links={[{ href: `/fairs/${fair.id}/calendar.ics`, kind: "ics", label: t("page.calendar") }]} />
      <FairRegistration page={page} signedIn={signedIn} ownProfile={ownProfile} />
      <PlaceDescription answers={fair.accessibility} />
      <FairPostings postings={page.postings} />
    </>
  );
}
