import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "../layout/breadcrumb.tsx";
import { DeskLayout } from "../layout/desk-layout.tsx";
import { Notice } from "../layout/notice.tsx";
import { useReader } from "../layout/reader.ts";

/** Where a person's pages stand: their own desk, or the desk of who acts for them. */
export interface SeekerPaths {
  readonly home: string;
  readonly profile: string;
  /** The person on a counsellor's desk; null for one's own pages. */
  readonly counsellors: string | null;
}

const OWN_PATHS: SeekerPaths = { home: "/home", profile: "/profile", counsellors: null };

export function pathsOf(seekerId: number, onBehalf: boolean): SeekerPaths {
  if (!onBehalf) return OWN_PATHS;
  const home = `/seekers/${seekerId}`;
  return { home, profile: `${home}/profile`, counsellors: `/counsellor/people/${seekerId}` };
}

interface SeekerDeskProps {
  readonly paths: SeekerPaths;
  readonly onBehalf: boolean;
  readonly name: string;
  readonly children: ReactNode;
}

/** The pages about one jobseeker; says on each of them when somebody acts for the person. */
export function SeekerDesk({ paths, onBehalf, name, children }: SeekerDeskProps) {
  return onBehalf ? (
    <OthersDesk paths={paths} name={name}>
      {children}
    </OthersDesk>
  ) : (
    <OwnDesk>{children}</OwnDesk>
  );
}

/** A jobseeker's own pages. */
export function OwnDesk({ children }: { children: ReactNode }) {
  const { t } = useTranslation("seekers");
  return (
    <DeskLayout
      name={t("home.pages")}
      pages={[
        ...usePersonPages(OWN_PATHS),
        { href: "/applications", label: t("home.navApplications") },
        { href: "/saved", label: t("home.navSaved") },
        { href: "/postings", label: t("home.navSearch") },
      ]}
    >
      {children}
    </DeskLayout>
  );
}

function OthersDesk({ paths, name, children }: Omit<SeekerDeskProps, "onBehalf">) {
  const { t } = useTranslation(["seekers", "site", "guidance"]);
  const roles = useReader().viewer?.roles ?? [];
  const counsellor = roles.includes("counsellor");
  const desk = counsellor
    ? { label: t("site:nav.counsellorDesk"), href: "/counsellor" }
    : { label: t("site:nav.liaisonDesk"), href: "/liaison" };
  const whole =
    counsellor && paths.counsellors !== null ? [{ href: paths.counsellors, label: t("home.navWhole") }] : [];
  const visits = roles.includes("liaison") ? [{ href: `${paths.home}/visits`, label: t("guidance:visits.nav") }] : [];
  return (
    <>
      <Breadcrumb crumbs={[desk]} here={name} />
      <DeskLayout name={t("home.pagesFor", { name })} pages={[...whole, ...usePersonPages(paths), ...visits]}>
        <Notice title={t("home.actingFor", { name })} />
        {children}
      </DeskLayout>
    </>
  );
}

function usePersonPages(paths: SeekerPaths) {
  const { t } = useTranslation(["seekers", "matching"]);
  return [
    { href: paths.home, label: t("home.navHome") },
    { href: paths.profile, label: t("home.navProfile") },
    { href: `${paths.profile}/answers`, label: t("matching:learned.nav") },
    { href: `${paths.profile}/consents`, label: t("home.navConsents") },
  ];
}
