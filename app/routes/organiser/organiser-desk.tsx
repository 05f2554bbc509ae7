import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DeskLayout } from "#app/ui/layout/desk-layout.tsx";
import { Breadcrumb, type Crumb } from "#app/ui/layout/breadcrumb.tsx";

interface OrganiserDeskProps {
  readonly mayWrite: boolean;
  readonly here: string;
  /** The pages between the desk's first page and this one. */
  readonly crumbs?: readonly Crumb[];
  readonly children: ReactNode;
}

/** The frame of the organiser's pages. */
export function OrganiserDesk({ mayWrite, here, crumbs, children }: OrganiserDeskProps) {
  const { t } = useTranslation("fairs");
  const home = { href: "/organiser", label: t("desk.home") };
  const pages = [home, ...(mayWrite ? [{ href: "/organiser/fairs/new", label: t("desk.create") }] : [])];
  return (
    <DeskLayout name={t("desk.name")} pages={[...pages, { href: "/fairs", label: t("desk.public") }]}>
      <Breadcrumb
        crumbs={crumbs === undefined ? [] : [{ label: t("desk.name"), href: "/organiser" }, ...crumbs]}
        here={here}
      />
      {children}
    </DeskLayout>
  );
}
