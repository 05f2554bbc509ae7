import { useTranslation } from "react-i18next";

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The way from the home page to here. The last step is the page itself and no link. */
export function Breadcrumb({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  const { t } = useTranslation("site");
  return (
    <nav className="crumbs" aria-label={t("nav.breadcrumb")}>
      <ol>
        {[{ label: t("nav.home"), href: "/" }, ...crumbs].map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  );
}
