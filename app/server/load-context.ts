import "@remix-run/server-runtime";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { RefusalCode } from "#app/domain/refusals.ts";
import type { DisplayChoice } from "#app/i18n/display-settings.ts";
import type { Services } from "./services.server.ts";

declare module "@remix-run/server-runtime" {
  /** Loaders and actions keep their types on the way to the page: a date arrives as a date. */
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    /** The composition root of this process. */
    services: Services;
    /** For the scripts of this one response. */
    cspNonce: string;
    /** In the log line, and on the error page for people who call. */
    requestId: string;
    /** Where the request came from; behind a proxy what the proxy says. Attempts are counted by it, it is not kept. */
    networkAddress: string;
    /** Set when the server turned the request down before any route saw it: the page says so. */
    refusal?: RefusalCode;
    /** Keeps the display settings with a signed-in person's account. */
    saveDisplay?: (principal: Principal, choice: DisplayChoice) => Promise<void>;
  }
}
