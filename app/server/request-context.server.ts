import { type AppLoadContext, data, redirect } from "@remix-run/node";
import { mayEver, type Permission } from "#app/domain/accounts/permissions.ts";
import { type Principal, type SignedIn, VISITOR } from "#app/domain/accounts/principal.ts";
import type { Refusal, Result } from "#app/domain/result.ts";
import { type Translator, translatorFor } from "#app/i18n/i18n.ts";
import type { DisplaySettings } from "#app/i18n/display-settings.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { findPrincipal } from "#app/usecases/accounts/find-principal.ts";
import { effectiveDisplay, localeOf, readDisplayChoice } from "./display.server.ts";
import { statusOf } from "./refusals.ts";
import type { Services } from "./services.server.ts";
import type { Flash } from "./session.server.ts";

/** What every route needs to know of a request before it calls its use case. */
export interface RequestContext {
  readonly services: Services;
  readonly principal: Principal;
  readonly locale: Locale;
  readonly display: DisplaySettings;
  readonly t: Translator;
  readonly flash: Flash | undefined;
}

interface RouteArgs {
  readonly request: Request;
  readonly context: AppLoadContext;
}

const known = new WeakMap<AppLoadContext, Promise<RequestContext>>();

/** Who asks, in which language; worked out once for all loaders of a document. */
export function requestContext(args: RouteArgs): Promise<RequestContext> {
  const before = known.get(args.context);
  if (before !== undefined) return before;
  const made = readRequest(args);
  known.set(args.context, made);
  return made;
}

async function readRequest({ request, context }: RouteArgs): Promise<RequestContext> {
  const { services } = context;
  const header = request.headers.get("Cookie");
  const token = await services.cookies.readToken(header);
  const session = token === undefined ? undefined : await findPrincipal(services, token);
  const choice = await readDisplayChoice(request);
  const locale = await localeOf(request, choice, session?.principal.locale ?? null);
  const display = effectiveDisplay(choice, session?.display ?? null);
  return {
    services,
    principal: session?.principal ?? VISITOR,
    locale,
    display,
    t: translatorFor(locale, display.easyRead ?? false),
    flash: await services.cookies.readFlash(header),
  };
}

/** A page for signed-in people: the context with its account, or a redirect to signing in and back. */
export async function signedInContext(args: RouteArgs): Promise<RequestContext & { readonly principal: SignedIn }> {
  const context = await requestContext(args);
  const { principal } = context;
  if (principal.kind === "visitor") throw redirectToSignIn(args.request);
  return { ...context, principal };
}

/** A desk: for people who hold `permission` in some role; others get the page that says why not. */
export async function deskContext(
  args: RouteArgs,
  permission: Permission,
): Promise<RequestContext & { readonly principal: SignedIn }> {
  const context = await signedInContext(args);
  if (!mayEver(context.principal, permission)) throw refusalResponse({ code: "not-allowed" });
  return context;
}

function redirectToSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  return redirect(`/sign-in?${new URLSearchParams({ returnTo: `${pathname}${search}` })}`);
}

/** A refusal as a thrown response: the nearest error page words it in the reader's language. */
export function refusalResponse(refusal: Refusal) {
  return data({ refusal }, { status: statusOf(refusal.code) });
}

/**
 * The value of a read, or its refusal thrown for the error page; a visitor who is refused for that reason alone is sent
 * to sign in and back.
 */
export function valueOrThrow<T>(result: Result<T>, request: Request): T {
  if (result.ok) return result.value;
  if (result.refusal.code === "not-signed-in") throw redirectToSignIn(request);
  throw refusalResponse(result.refusal);
}

/** To `path` after a change, with a message there that says what happened. */
export async function redirectWithFlash(context: RequestContext, path: string, flash: Flash): Promise<Response> {
  return redirect(path, { headers: { "Set-Cookie": await context.services.cookies.writeFlash(flash) } });
}

/** The number in a path such as `/postings/17`; a 404 where it is none. */
export function idParam(value: string | undefined): number {
  if (value === undefined || !/^[1-9]\d{0,14}$/.test(value)) throw refusalResponse({ code: "not-found" });
  return Number(value);
}
