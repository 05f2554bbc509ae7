import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { i18nFor } from "#app/i18n/i18n.ts";
import type { DisplaySettings } from "#app/i18n/display-settings.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { localeOf, readDisplayChoice } from "#app/server/display.server.ts";
import { markChinese } from "#app/server/language-of-parts.ts";
import { requestContext } from "#app/server/request-context.server.ts";
import { NonceContext } from "#app/ui/layout/nonce.ts";

const ABORT_AFTER_MS = 10_000;

/** Renders the whole document before the first byte leaves: a fault becomes an honest error page, never half a one. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { locale, display } = await wishes(request, context);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", locale);
  if (status === 503) headers.set("Retry-After", "30");
  headers.append("Vary", "Accept-Language, Cookie");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");

  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.cspNonce}>
        <I18nextProvider i18n={i18nFor(locale, display.easyRead)}>
          <RemixServer context={remixContext} url={request.url} nonce={context.cspNonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: context.cspNonce,
        onAllReady() {
          // In one piece: sent as it comes, it would go through streams and compression in thirty.
          buffer(pipe(new PassThrough())).then((body) => {
            const page = withoutZeroBytes(body);
            const document = locale === "en" ? markChinese(page.toString()) : page;
            resolve(new Response(document, { headers, status: failed ? 500 : status }));
          }, reject);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          context.services.log.error({ requestId: context.requestId, err: error }, "a page could not be drawn");
        },
      },
    );
    setTimeout(abort, ABORT_AFTER_MS).unref();
  });
}

/**
 * React's renderer for Node fills its buffer up with zero bytes where the next character no longer fits (React 18.3), which
 * happens on every second page in Chinese. Browsers show them as broken characters in labels; HTML has no use for them.
 */
function withoutZeroBytes(body: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  return body.includes(0) ? Buffer.from(body.filter((byte) => byte !== 0)) : body;
}

/** Faults in loaders and actions; refusals are thrown as responses and are no faults, nor is a request for no route. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.services.log.error({ requestId: context.requestId, err: error }, "a request failed");
}

/** The reader's language and display; without a database at least what the browser itself says. */
async function wishes(
  request: Request,
  context: AppLoadContext,
): Promise<{ locale: Locale; display: DisplaySettings }> {
  try {
    return await requestContext({ request, context });
  } catch {
    const choice = await readDisplayChoice(request);
    return { locale: await localeOf(request, choice, null), display: choice };
  }
}
