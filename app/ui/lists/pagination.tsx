import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Links to the other pages of a list; nothing where there is one page. The current address keeps its other parameters. */
export function Pagination({ page, pages, param = "page" }: { page: number; pages: number; param?: string }) {
  const { t } = useTranslation("site");
  const { pathname, search } = useLocation();
  if (pages <= 1) return null;
  const hrefOf = (target: number) => `${pathname}${hrefWith(search, { [param]: target === 1 ? null : target })}`;
  return (
    <nav className="pages" aria-label={t("list.pages")}>
      <ul>
        {page > 1 ? (
          <li>
            <a rel="prev" href={hrefOf(page - 1)}>
              {t("list.previous")}
            </a>
          </li>
        ) : null}
        {shownPages(page, pages).map((target, index, shown) => (
          <li key={target}>
            {index > 0 && target - (shown[index - 1] ?? 0) > 1 ? <span aria-hidden="true">…</span> : null}
            <a
              href={hrefOf(target)}
              aria-current={target === page ? "page" : undefined}
              aria-label={t("list.page", { page: target })}
            >
              {target}
            </a>
          </li>
        ))}
        {page < pages ? (
          <li>
            <a rel="next" href={hrefOf(page + 1)}>
              {t("list.next")}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** First, last, and those around the current one. */
function shownPages(page: number, pages: number): number[] {
  const wanted = new Set([1, page - 1, page, page + 1, pages]);
  return [...wanted].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b);
}

/** A query string with some parameters changed; null takes one away. */
export function hrefWith(search: string, changes: Readonly<Record<string, string | number | null>>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, String(value));
  }
  const query = params.toString();
  return query === "" ? "?" : `?${query}`;
}
