import { randomBytes, randomUUID } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { findPrincipal } from "#app/usecases/accounts/find-principal.ts";
import { keepDisplay } from "#app/usecases/accounts/keep-display.ts";
import { MAX_FORM_BYTES, MAX_UPLOAD_BYTES } from "./form-body.ts";
import { isDatabaseBusy } from "#db/busy.ts";
import "./load-context.ts";
import { networkOf } from "./network-address.ts";
import { mayChange } from "./origin-check.ts";
import { faultOf } from "./request-address.ts";
import { requestLog } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";
import type { Services } from "./services.server.ts";

/** The one page that takes a file. */
const UPLOAD_PATH = "/imports";

/** No page's address ends like a file: pages need not wait for the disk to say so. */
const NAMES_A_FILE = /\.\w+$/;

interface Locals {
  cspNonce: string;
  requestId: string;
  refusal?: RefusalCode;
}

interface WebApp {
  readonly services: Services;
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** Vite's middleware in development; without it the built files are served. */
  readonly vite?: RequestHandler;
}

/** The Express shell around the Remix application: headers, static files, health, log, and the checks before routing. */
export function createWebApp({ services, build, vite }: WebApp): Express {
  const app = express();
  app.disable("x-powered-by");
  trustProxy(app, services.env.TRUSTED_PROXY);

  app.use((_request, response: Response<unknown, Locals>, next) => {
    response.locals.cspNonce = randomBytes(16).toString("base64");
    response.locals.requestId = randomUUID();
    response.setHeader("X-Request-Id", response.locals.requestId);
    next();
  });
  app.use(requestLog(services.log));
  app.use(securityHeaders({ https: services.env.PUBLIC_URL.startsWith("https:"), development: vite !== undefined }));
  app.use(compression());
  app.use((request, response: Response<unknown, Locals>, next) => {
    const fault = faultOf({
      method: request.method,
      url: request.originalUrl,
      host: request.get("Host"),
      forwardedHost: request.get("X-Forwarded-Host"),
    });
    if (fault === "unusable") return void response.status(400).type("text/plain").send(UNUSABLE_ADDRESS);
    if (fault === "unknown") showRefusal(request, response, "not-found");
    next();
  });

  app.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  app.get("/readyz", (_request, response) => {
    services.ready().then(
      () => response.json({ status: "ready" }),
      () => response.status(503).json({ status: "not ready", reason: "database" }),
    );
  });

  if (vite) app.use(vite);
  else app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }), missingFile);
  const files = express.static(vite ? "public" : "build/client", { maxAge: "1h" });
  app.use((request, response, next) => (NAMES_A_FILE.test(request.path) ? files(request, response, next) : next()));

  app.use((request, response: Response<unknown, Locals>, next) => {
    refusalOf(request, services)
      .catch(busyOrThrow)
      .then((refusal) => {
        if (refusal && response.locals.refusal === undefined) showRefusal(request, response, refusal);
        next();
      }, next);
  });
  app.use(keepFromCaches);
  app.all(
    "*",
    createRequestHandler({
      build,
      getLoadContext: (request, response) => {
        const { cspNonce, requestId, refusal } = response.locals as Locals;
        return {
          services,
          cspNonce,
          requestId,
          networkAddress: networkOf(request.ip ?? "unknown"),
          saveDisplay: (principal, choice) => keepDisplay(services, principal, choice),
          ...(refusal ? { refusal } : {}),
        };
      },
    }),
  );
  app.use(faultPage(services));
  return app;
}

/**
 * Believes what the proxies in `trusted` say of the visitor, and no more than the one line the nearest of them wrote: what
 * stands before it the visitor can have written. Without any, the address of the connection is the visitor's.
 */
function trustProxy(app: Express, trusted: string | undefined): void {
  if (trusted === undefined) return void app.set("trust proxy", false);
  app.set("trust proxy", trusted);
  const isTrusted = app.get("trust proxy fn") as (address: string, hop: number) => boolean;
  app.set("trust proxy", (address: string, hop: number) => hop === 0 && isTrusted(address, hop));
}

/**
 * Keeps every answer to somebody with a session, page, data or file, out of all caches. Set as the head is written, over what
 * the route said: one that forgot to say anything must not leave a person's data in a shared browser.
 */
const keepFromCaches: RequestHandler = (request, response, next) => {
  if (/tongxing-session=[^;]/.test(request.get("Cookie") ?? "")) {
    const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => Response;
    response.writeHead = (...head: unknown[]) => {
      response.setHeader("Cache-Control", "private, no-store");
      response.vary("Cookie");
      return writeHead(...head);
    };
  }
  next();
};

const UNUSABLE_ADDRESS = "这个网址无法使用。 This address cannot be used.";

const missingFile: RequestHandler = (_request, response) => void response.status(404).end();

/** The last resort, where even the error page cannot be drawn. */
function faultPage({ log }: Services): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const { requestId } = response.locals as Locals;
    const status = askedWrongly(error);
    if (status !== undefined && !response.headersSent) return void response.status(status).end();
    log.error({ requestId, err: error }, "a request failed before the application");
    if (response.headersSent) return next(error);
    response
      .status(500)
      .type("text/plain")
      .send("系统出了问题，请过几分钟再试。 Something went wrong. Please try again in a few minutes.");
  };
}

/** The status that Express itself gives a request it cannot serve, such as a range outside of a file. */
function askedWrongly(error: unknown): number | undefined {
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : undefined;
}

async function refusalOf(request: Request, services: Services): Promise<RefusalCode | undefined> {
  const origin = {
    method: request.method,
    secFetchSite: request.get("Sec-Fetch-Site"),
    origin: request.get("Origin"),
    host: request.get("Host"),
  };
  if (!mayChange(origin, services.env.PUBLIC_URL)) return "cross-site-request";
  if (request.get("Transfer-Encoding") !== undefined) return "invalid-input"; // of unknown size; no browser sends one
  const bytes = Number(request.get("Content-Length") ?? 0);
  if (bytes <= MAX_FORM_BYTES) return undefined;
  if (request.path !== UPLOAD_PATH || !(await isSignedIn(request, services))) return "form-too-large";
  return bytes > MAX_UPLOAD_BYTES ? "file-too-large" : undefined;
}

function busyOrThrow(error: unknown): RefusalCode {
  if (isDatabaseBusy(error)) return "busy";
  throw error;
}

/** Large bodies are taken from people with an account alone: only theirs is looked up here, before any of it is read. */
async function isSignedIn(request: Request, services: Services): Promise<boolean> {
  const token = await services.cookies.readToken(request.get("Cookie") ?? null);
  return token !== undefined && (await findPrincipal(services, token)) !== undefined;
}

/** Turns the request into a read of the error page, so that the reader meets the product's own words and look. */
function showRefusal(request: Request, response: Response<unknown, Locals>, refusal: RefusalCode): void {
  response.locals.refusal = refusal;
  request.resume(); // the body is let pass unread, or the browser would not listen to the answer
  request.method = "GET";
  request.url = "/refused";
  request.originalUrl = "/refused";
}
