import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icon.tsx";

const KINDS = {
  xlsx: "download.spreadsheet",
  csv: "download.csv",
  ics: "download.calendar",
  pdf: "download.pdf",
  mend: "download.mendFile",
} as const;

interface DownloadLink {
  readonly href: string;
  readonly kind: keyof typeof KINDS;
  /** Other words than the file kind's. */
  readonly label?: string;
}

/** The same content as files. */
export function DownloadLinks({ links }: { links: readonly DownloadLink[] }) {
  const { t } = useTranslation("site");
  return (
    <ul className="downloads" aria-label={t("download.title")}>
      {links.map(({ href, kind, label }) => (
        <li key={href}>
          <a href={href}>
            <Icon of={Download} />
            {label ?? t(KINDS[kind])}
          </a>
        </li>
      ))}
    </ul>
  );
}
