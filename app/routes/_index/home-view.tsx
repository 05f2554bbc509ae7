import { useTranslation } from "react-i18next";
import { accommodation, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { POSTING_KIND_NAMES, POSTING_KINDS, type PostingKind } from "#app/domain/postings/kinds.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { type PictogramName, WithPictogram } from "#app/ui/layout/pictogram.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { SearchBox } from "#app/ui/lists/browse.tsx";
import { RowList } from "#app/ui/lists/posting-row.tsx";
import type { HomePage } from "#app/usecases/search/read-home.ts";
import { ListingRow } from "../postings/listing-row.tsx";

const KIND_TEXTS = {
  vacancy: "home.kindVacancy",
  sheltered: "home.kindSheltered",
  "relief-base": "home.kindRelief",
  "home-based": "home.kindHome",
} as const satisfies Record<PostingKind, string>;

const KIND_DRAWINGS: Readonly<Record<PostingKind, PictogramName>> = {
  vacancy: "work",
  sheltered: "people",
  "relief-base": "place",
  "home-based": "home",
};

/** The needs people ask about first. */
const NEEDS: readonly AccommodationCode[] = [
  "step-free-access",
  "seat-at-workplace",
  "transport",
  "sign-language",
  "screen-reader",
  "flexible-hours",
  "quiet-place",
  "job-coach",
];

export function HomeView({ home, signedIn }: { home: HomePage; signedIn: boolean }) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  return (
    <>
      <PageTitle>{t("home.heading")}</PageTitle>
      <Lead>{t("home.lead")}</Lead>
      <SearchBox
        action="/postings"
        label={t("browse.label")}
        hint={t("browse.hint")}
        button={t("browse.button")}
        suggestions={{ source: `/postings/suggest?lang=${locale}`, label: t("suggest.label") }}
        value=""
      />
      <p className="actions">
        <strong>{t("home.total", { count: home.total })}</strong>
        <a href="/postings">{t("home.all")}</a>
      </p>
      <Kinds home={home} />
      <div className="halves">
        <Needs home={home} />
        <Towns home={home} />
      </div>
      {home.newest.length === 0 ? null : (
        <section>
          <h2>{t("home.newest")}</h2>
          <RowList label={t("home.newest")}>
            {home.newest.map((posting) => (
              <ListingRow key={posting.listing.id} posting={posting} />
            ))}
          </RowList>
          <p className="actions">
            <ButtonLink href="/postings" look="quiet">
              {t("home.more")}
            </ButtonLink>
          </p>
        </section>
      )}
      <NextFair fair={home.nextFair} />
      <Ways signedIn={signedIn} />
    </>
  );
}

function Kinds({ home }: { home: HomePage }) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  return (
    <section>
      <h2>{t("home.byKind")}</h2>
      <ul className="list halves">
        {POSTING_KINDS.map((kind) => (
          <li key={kind} className="item">
            <h3>
              <a href={`/postings?kind=${kind}`}>
                {t("filter.option", {
                  choice: inLanguage(locale, POSTING_KIND_NAMES[kind]),
                  count: home.facets.kinds[kind] ?? 0,
                })}
              </a>
            </h3>
            <WithPictogram of={KIND_DRAWINGS[kind]}>
              <p>{t(KIND_TEXTS[kind])}</p>
            </WithPictogram>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Needs({ home }: { home: HomePage }) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  const links = NEEDS.map((code) => ({
    href: `/postings?offers=${code}`,
    label: inLanguage(locale, accommodation(code).name),
    count: home.facets.accommodations[code] ?? 0,
  }));
  return <Ladder title={t("home.byNeed")} links={links} />;
}

function Towns({ home }: { home: HomePage }) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  const links = TOWNS.map(({ code, name }) => ({
    href: `/postings?town=${code}`,
    label: inLanguage(locale, name),
    count: home.facets.towns[code] ?? 0,
  }));
  return <Ladder title={t("home.byTown")} links={links} />;
}

interface LadderProps {
  readonly title: string;
  readonly links: readonly { readonly href: string; readonly label: string; readonly count: number }[];
}

function Ladder({ title, links }: LadderProps) {
  const { t } = useTranslation("search");
  return (
    <section>
      <h2>{title}</h2>
      <ul className="ladder">
        {links.map(({ href, label, count }) => (
          <li key={href}>
            <a href={href}>{t("filter.option", { choice: label, count })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextFair({ fair }: { fair: HomePage["nextFair"] }) {
  const { t } = useTranslation("search");
  if (fair === null) return null;
  return (
    <section>
      <h2>{t("home.fair")}</h2>
      <WithPictogram of="date">
        <h3>
          <a href={`/fairs/${fair.id}`}>{fair.name}</a>
        </h3>
        <p>
          {t("home.fairWhen", { day: fair.heldOn, from: fair.startsAt, to: fair.endsAt })} · {fair.place}
        </p>
      </WithPictogram>
    </section>
  );
}

function Ways({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation("search");
  return (
    <div className="halves">
      {signedIn ? null : (
        <section>
          <h2>{t("home.register")}</h2>
          <WithPictogram of="person">
            <p>{t("home.registerText")}</p>
          </WithPictogram>
          <ButtonLink href="/register">{t("home.registerButton")}</ButtonLink>
        </section>
      )}
      {signedIn ? null : (
        <section>
          <h2>{t("home.employer")}</h2>
          <WithPictogram of="work">
            <p>{t("home.employerText")}</p>
          </WithPictogram>
          <p className="actions">
            <ButtonLink href="/register/employer" look="quiet">
              {t("home.employerButton")}
            </ButtonLink>
            <a href="/sign-in">{t("home.employerSignIn")}</a>
          </p>
        </section>
      )}
      <section>
        <h2>{t("home.help")}</h2>
        <WithPictogram of="call">
          <p>{t("home.helpText")}</p>
          <Hotline />
        </WithPictogram>
      </section>
    </div>
  );
}
