import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDateTime, machineDate } from "#app/i18n/format.ts";
import { useLocale } from "../layout/reader.ts";

interface CountLineProps {
  /** How many, in words: “41 个岗位”. */
  readonly count: string;
  /** From when the list is. */
  readonly asOf?: Date | string;
  /** How it is sorted now: “合适程度”. */
  readonly order?: string;
  /** The other orders. */
  readonly resorts?: readonly { readonly label: string; readonly href: string }[];
  /** The count is the heading of the list below. */
  readonly level?: 2;
  /** Further links, such as saving the search. */
  readonly children?: ReactNode;
}

/** Above each list: how many, from when, sorted how. */
export function CountLine({ count, asOf, order, resorts = [], level, children }: CountLineProps) {
  const { t } = useTranslation("site");
  const locale = useLocale();
  return (
    <div className="count">
      {level === undefined ? (
        <strong role="status">{count}</strong>
      ) : (
        <div role="status">
          <h2>{count}</h2>
        </div>
      )}
      {asOf === undefined ? null : (
        <time dateTime={machineDate(asOf)}>{t("list.asOf", { when: formatDateTime(locale, asOf) })}</time>
      )}
      {order === undefined ? null : <span>{t("list.sortedBy", { order })}</span>}
      {resorts.map(({ label, href }) => (
        <a key={href} href={href}>
          {t("list.resort", { order: label })}
        </a>
      ))}
      {children}
    </div>
  );
}
