import type { ReactNode } from "react";

/** The page's only `<h1>`. */
export function PageTitle({ children }: { children: ReactNode }) {
  return <h1>{children}</h1>;
}

/** One or two sentences under the title: what this page is for. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className="lead">{children}</p>;
}
