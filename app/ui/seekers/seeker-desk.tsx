import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DeskLayout } from "../layout/desk-layout.tsx";
import { Notice } from "../layout/notice.tsx";
import { useReader } from "../layout/reader.ts";

/** Where a person's pages stand: their own desk, or the desk of who acts for them. */
export interface SeekerPaths {
  readonly home: string;
  readonly profile: string;
}

export function pathsOf(seekerId: number, onBehalf: boolean): SeekerPaths {
  return onBehalf
    ? { home: `/seekers/${seekerId}`, profile: `/seekers/${seekerId}/profile` }
    : { home: "/home", profile: "/profile" };
}

interface SeekerDeskProps {
  readonly paths: SeekerPaths;
  readonly onBehalf: boolean;
  readonly name: string;
  readonly children: ReactNode;
}

/** The pages about one jobseeker; says on each of them when somebody acts for the person. */
export function SeekerDesk({ paths, onBehalf, name, children }: SeekerDeskProps) {
  const { t } = useTranslation(["seekers", "guidance"]);
  const { viewer } = useReader();
  const visits =
    onBehalf && viewer?.roles.includes("liaison")
      ? [{ href: `${paths.home}/visits`, label: t("guidance:visits.nav") }]
      : [];
  const own = onBehalf ? [] : [{ href: "/postings", label: t("home.navSearch") }];
  return (
    <DeskLayout
      name={onBehalf ? t("home.pagesFor", { name }) : t("home.pages")}
      pages={[
        { href: paths.home, label: t("home.navHome") },
        { href: paths.profile, label: t("home.navProfile") },
        { href: `${paths.profile}/consents`, label: t("home.navConsents") },
        ...visits,
        ...own,
      ]}
    >
      {onBehalf ? <Notice title={t("home.actingFor", { name })} /> : null}
      {children}
    </DeskLayout>
  );
}
