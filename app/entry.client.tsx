import { RemixBrowser } from "@remix-run/react";
import type { Resource } from "i18next";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { createI18n } from "#app/i18n/create-i18n.ts";
import { DEFAULT_LOCALE, isLocale } from "#app/i18n/locales.ts";
import { CATALOGUE_SCRIPT_ID } from "#app/ui/layout/catalogue-script.tsx";

/** Runs on hydrated pages only; all others carry no script. */
function readTexts(): { locale: unknown; texts: Resource[string] } {
  return JSON.parse(document.getElementById(CATALOGUE_SCRIPT_ID)?.textContent ?? '{"texts":{}}');
}

const { locale, texts } = readTexts();
const i18n = createI18n(isLocale(locale) ? locale : DEFAULT_LOCALE, texts);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
