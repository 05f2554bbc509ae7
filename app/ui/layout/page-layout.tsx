import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DisplayBar } from "./display-bar.tsx";
import { Flash } from "./notice.tsx";
import { Footer } from "./footer.tsx";
import { Masthead } from "./masthead.tsx";
import { useLocale, useReader } from "./reader.ts";

/** The frame of every page. The root route puts it on; a page only brings what stands in `<main>`. */
export function PageLayout({ children }: { children: ReactNode }) {
  const { t } = useTranslation("site");
  const { display, viewer, flash } = useReader();
  return (
    <>
      <a className="skip" href="#main">
        {t("nav.skip")}
      </a>
      <DisplayBar display={display} locale={useLocale()} />
      <Masthead viewer={viewer} />
      <main id="main" className="wrap" tabIndex={-1}>
        {flash ? <Flash message={flash} /> : null}
        {children}
      </main>
      <Footer />
    </>
  );
}
