import { data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { requestContext } from "#app/server/request-context.server.ts";
import { ErrorPage, useErrorTitle } from "#app/ui/layout/error-page.tsx";
import { PageLayout } from "#app/ui/layout/page-layout.tsx";
import { usePageTitle } from "#app/ui/layout/page-title-text.ts";
import { useReader, type Reader } from "#app/ui/layout/reader.ts";
import { countUnread } from "#app/usecases/notices/count-unread.ts";
import { readOwnCounsellor } from "#app/usecases/seekers/read-own-counsellor.ts";
import styles from "#app/ui/styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/site.webmanifest" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { display, principal, flash, services } = await requestContext(args);
  const reader: Reader = {
    display,
    viewer:
      principal.kind === "account"
        ? {
            name: principal.name,
            roles: [...new Set(principal.memberships.map(({ role }) => role))],
            unread: await countUnread(services, principal),
            counsellor: await readOwnCounsellor(services, principal),
          }
        : null,
    requestId: args.context.requestId,
    flash: flash ?? null,
  };
  return data(reader, flash ? { headers: { "Set-Cookie": await services.cookies.clearFlash() } } : {});
}

/** The whole document. A page hydrates nowhere (docs/decisions/0003-documents-first.md). */
export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation("site");
  const { display } = useReader();
  const pageTitle = usePageTitle();
  const errorTitle = useErrorTitle();
  return (
    <html lang={i18n.language} data-text={display.textSize} data-theme={display.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{errorTitle ?? pageTitle}</title>
        <Meta />
        <Links />
      </head>
      <body>
        <PageLayout>{children}</PageLayout>
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
