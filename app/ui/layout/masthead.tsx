import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Role } from "#app/domain/accounts/roles.ts";
import { BrandMark } from "./brand-mark.tsx";
import type { Viewer } from "./reader.ts";

const PUBLIC_PAGES = [
  { href: "/postings", key: "nav.postings" },
  { href: "/fairs", key: "nav.fairs" },
  { href: "/training", key: "nav.training" },
  { href: "/policy", key: "nav.policy" },
] as const;

const DESKS = {
  seeker: { href: "/home", key: "nav.seekerDesk" },
  liaison: { href: "/liaison", key: "nav.liaisonDesk" },
  employer: { href: "/employer", key: "nav.employerDesk" },
  "workshop-manager": { href: "/workshop", key: "nav.workshopDesk" },
  counsellor: { href: "/counsellor", key: "nav.counsellorDesk" },
  organiser: { href: "/organiser", key: "nav.organiserDesk" },
  administrator: { href: "/admin", key: "nav.administratorDesk" },
} as const satisfies Record<Role, { href: string; key: string }>;

/** Brand and main navigation: the public pages, then the desks of the person's roles. */
export function Masthead({ viewer }: { viewer: Viewer | null }) {
  const { t } = useTranslation("site");
  const { pathname } = useLocation();
  const current = (href: string) => (pathname === href || pathname.startsWith(`${href}/`) ? "page" : undefined);
  return (
    <header className="mast">
      <div className="wrap">
        <a className="brand" href="/">
          <BrandMark />
          {t("brand.name")} <small>{t("brand.tagline")}</small>
        </a>
        <nav aria-label={t("nav.main")}>
          <ul>
            {PUBLIC_PAGES.map(({ href, key }) => (
              <li key={href}>
                <a href={href} aria-current={current(href)}>
                  {t(key)}
                </a>
              </li>
            ))}
            {viewer?.roles.map((role) => (
              <li key={role} className="desk">
                <a href={DESKS[role].href} aria-current={current(DESKS[role].href)}>
                  {t(DESKS[role].key)}
                </a>
              </li>
            ))}
            {viewer ? (
              <li>
                <a href="/notices" aria-current={current("/notices")}>
                  {viewer.unread > 0 ? t("nav.noticesUnread", { count: viewer.unread }) : t("nav.notices")}
                </a>
              </li>
            ) : null}
            {viewer ? (
              <li>
                <a href="/account" aria-current={current("/account")}>
                  {t("nav.account")}
                </a>
              </li>
            ) : null}
            <li>{viewer ? <SignOut name={viewer.name} /> : <a href="/sign-in">{t("nav.signIn")}</a>}</li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

function SignOut({ name }: { name: string }) {
  const { t } = useTranslation("site");
  return (
    <form method="post" action="/sign-out">
      <span className="hidden">{t("nav.signedInAs", { name })}</span>
      <button>{t("nav.signOut")}</button>
    </form>
  );
}
