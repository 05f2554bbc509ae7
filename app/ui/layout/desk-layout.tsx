import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Fold } from "./fold.tsx";

export interface DeskPage {
  readonly href: string;
  readonly label: string;
  /** How many things wait there; said in words by the page, shown here as a figure. */
  readonly amount?: number;
}

/** A signed-in desk: its pages beside the work on wide screens, folded above it on small ones. */
export function DeskLayout(props: { name: string; pages: readonly DeskPage[]; children: ReactNode }) {
  const { pathname } = useLocation();
  const here = currentPage(props.pages, pathname);
  return (
    <div className="desk-grid">
      <nav className="section-nav" aria-label={props.name}>
        <Fold summary={props.name}>
          <p className="label">{props.name}</p>
          <ul>
            {props.pages.map(({ href, label, amount }) => (
              <li key={href}>
                <a href={href} aria-current={href === here ? "page" : undefined}>
                  {label}
                  {amount === undefined ? null : <span className="amount">{amount}</span>}
                </a>
              </li>
            ))}
          </ul>
        </Fold>
      </nav>
      <div>{props.children}</div>
    </div>
  );
}

/** The page of the list that is, or lies nearest above, the current path. */
function currentPage(pages: readonly DeskPage[], pathname: string): string | undefined {
  return pages
    .map(({ href }) => href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}
