import { useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Contact } from "#app/domain/applications/contacts.ts";
import type { Role } from "#app/domain/accounts/roles.ts";
import type { DisplaySettings } from "#app/i18n/display-settings.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "#app/i18n/locales.ts";

/** What the shell of every page knows about its reader; the root route loads it. */
export interface Reader {
  readonly display: DisplaySettings;
  readonly viewer: Viewer | null;
  readonly requestId: string;
  /** What the step before this page did, to be said once. */
  readonly flash: FlashMessage | null;
}

/** A key of a catalogue, written `namespace:key`, and what its text names. */
export interface FlashMessage {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The signed-in person, as far as the page frame shows it. */
export interface Viewer {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Notices not read yet. */
  readonly unread: number;
  /** A jobseeker's: whom they can call. */
  readonly counsellor: Contact | null;
}

const UNKNOWN: Reader = { display: {}, viewer: null, requestId: "", flash: null };

/** The reader of this page, also on an error page whose own data could not be loaded. */
export function useReader(): Reader {
  return useRouteLoaderData<Reader>("root") ?? UNKNOWN;
}

/** The page's language. */
export function useLocale(): Locale {
  const { i18n } = useTranslation("site");
  return isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE;
}
