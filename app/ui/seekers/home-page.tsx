import { useTranslation } from "react-i18next";
import type { Contact } from "#app/domain/applications/contacts.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import type { ProfileStep } from "#app/domain/seekers/profile.ts";
import { formatDayShort } from "#app/i18n/format.ts";
import { nameOfOrganisation } from "#app/i18n/locales.ts";
import { ApplicationStatusTag } from "../applications/application-status.tsx";
import { Figures } from "../data/figures.tsx";
import { ButtonLink } from "../forms/buttons.tsx";
import { CallCounsellor } from "../layout/call.tsx";
import { Notice } from "../layout/notice.tsx";
import { WithPictogram } from "../layout/pictogram.tsx";
import { PageTitle } from "../layout/page-title.tsx";
import { useLocale } from "../layout/reader.ts";
import { CountLine } from "../lists/count-line.tsx";
import { Facts, Row, RowList } from "../lists/posting-row.tsx";
import { SuggestionRows, type ShownSuggestion } from "../matching/suggestion-rows.tsx";
import { type ShownHelp, WhatWouldHelp } from "../matching/what-would-help.tsx";
import { SeekerDesk, type SeekerPaths } from "./seeker-desk.tsx";

export interface HomeView {
  readonly seekerId: number;
  readonly name: string;
  readonly onBehalf: boolean;
  readonly lookingForWork: boolean;
  readonly counsellor: Contact | null;
  readonly unread: number | null;
  readonly applications: readonly {
    readonly id: number;
    readonly title: string;
    readonly organisation: string;
    readonly organisationEn: string | null;
    readonly status: ApplicationStatus;
    readonly interviewAt: Date | string | null;
    readonly interviewPlace: string | null;
    readonly updatedAt: Date | string;
  }[];
  readonly suggestions: readonly ShownSuggestion[];
  readonly suggestedAt: Date | string | null;
  readonly missing: readonly ProfileStep[];
  readonly help: ShownHelp | null;
}

interface HomePageProps {
  readonly home: HomeView;
  readonly paths: SeekerPaths;
}

const ENDED: readonly ApplicationStatus[] = ["hired", "declined", "withdrawn"];

/** A person's state today, for them and for who acts for them. */
export function HomePage({ home, paths }: HomePageProps) {
  const { t } = useTranslation("seekers");
  const { name, onBehalf, unread, suggestions } = home;
  const running = home.applications.filter(({ status }) => !ENDED.includes(status));
  const notices =
    unread === null ? [] : [{ label: t("home.unread"), amount: unread, of: "notices" as const, href: "/notices" }];
  return (
    <SeekerDesk paths={paths} onBehalf={onBehalf} name={name}>
      <PageTitle>{onBehalf ? t("home.titleFor", { name }) : t("home.hello", { name })}</PageTitle>
      <Figures
        label={t("home.today")}
        figures={[
          {
            label: onBehalf ? t("home.suggestionsFor") : t("home.suggestions"),
            amount: suggestions.length,
            of: "postings",
            href: "#suggestions",
          },
          { label: t("home.applications"), amount: running.length, of: "applications", href: "#applications" },
          ...notices,
        ]}
      />
      <CallCounsellor counsellor={home.counsellor} />
      <Missing home={home} profileHref={paths.profile} />
      {home.applications.length === 0 ? null : <Applications home={home} />}
      <Suggestions home={home} paths={paths} />
      {home.applications.length === 0 ? <Applications home={home} /> : null}
    </SeekerDesk>
  );
}

function Suggestions({ home, paths }: { home: HomeView; paths: SeekerPaths }) {
  const { t } = useTranslation(["matching", "seekers"]);
  const { name, onBehalf, lookingForWork, suggestions, suggestedAt, help } = home;
  const title = onBehalf ? t("matching:list.titleFor", { name }) : t("matching:list.title");
  return (
    <section aria-labelledby="suggestions">
      <WithPictogram of="work">
        <h2 id="suggestions">{title}</h2>
      </WithPictogram>
      {lookingForWork ? null : (
        <Notice title={onBehalf ? t("seekers:home.notLookingTitleFor", { name }) : t("seekers:home.notLookingTitle")}>
          <p>{t("matching:help.notLooking")}</p>
          <ButtonLink href={`${paths.profile}/about`} look="quiet">
            {t("seekers:home.lookAgain")}
          </ButtonLink>
        </Notice>
      )}
      {suggestions.length === 0 ? null : (
        <>
          <CountLine
            count={t("matching:list.count", { count: suggestions.length })}
            {...(suggestedAt === null ? {} : { asOf: suggestedAt })}
            order={t("matching:list.order")}
          />
          <p>
            <a href={`${paths.profile}/answers`}>
              {onBehalf ? t("matching:learned.titleFor", { name }) : t("matching:learned.title")}
            </a>
          </p>
          <SuggestionRows
            label={title}
            seekerId={home.seekerId}
            suggestions={suggestions}
            returnTo={paths.home}
            onBehalf={onBehalf}
          />
        </>
      )}
      {help === null ? null : (
        <WhatWouldHelp
          {...help}
          someFit={suggestions.length > 0}
          profileHref={paths.profile}
          audience={onBehalf ? "counsellor" : "seeker"}
        />
      )}
    </section>
  );
}

function Missing({ home, profileHref }: { home: HomeView; profileHref: string }) {
  const { t } = useTranslation("seekers");
  const { missing: steps, onBehalf } = home;
  if (steps.length === 0) return null;
  return (
    <Notice title={t("home.missingTitle")}>
      <p>{t("home.missingText")}</p>
      <ul>
        {steps.map((step) => (
          <li key={step}>
            <a href={`${profileHref}/${step}`}>{onBehalf ? t(`stepFor.${step}`) : t(`step.${step}`)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Applications({ home }: { home: HomeView }) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const title = home.onBehalf ? t("home.applicationsFor") : t("home.applicationsTitle");
  return (
    <section aria-labelledby="applications">
      <WithPictogram of="paper">
        <h2 id="applications">{title}</h2>
      </WithPictogram>
      {home.applications.length === 0 ? (
        <p>{home.onBehalf ? t("home.noApplicationsFor", { name: home.name }) : t("home.noApplications")}</p>
      ) : (
        <RowList label={title}>
          {home.applications.map((each) => (
            <Row key={each.id} href={`/applications/${each.id}`} title={each.title}>
              <p>
                <ApplicationStatusTag status={each.status} reader={home.onBehalf ? "other" : "seeker"} />
              </p>
              <Facts
                facts={[
                  nameOfOrganisation(locale, each.organisation, each.organisationEn),
                  t("home.changed", { day: formatDayShort(locale, each.updatedAt) }),
                ]}
              />
              {each.status === "interview" && each.interviewAt !== null ? (
                <p>
                  {t("home.interview", {
                    at: typeof each.interviewAt === "string" ? each.interviewAt : each.interviewAt.toISOString(),
                    place: each.interviewPlace ?? "",
                  })}
                </p>
              ) : null}
            </Row>
          ))}
        </RowList>
      )}
    </section>
  );
}
