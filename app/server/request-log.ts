import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";

/** One line a request, also where the visitor went before the answer was whole. The path stands without its query: people search with words that tell about them. */
export function requestLog(log: Logger): RequestHandler {
  return (request: Request, response: Response, next) => {
    const started = performance.now();
    const { method, path } = request;
    response.on("close", () => {
      const ms = Math.round(performance.now() - started);
      const { requestId } = response.locals;
      const cutOff = response.writableFinished ? {} : { cutOff: true };
      const line = { requestId, method, path, status: response.statusCode, ms, ...cutOff };
      if (response.statusCode >= 500) log.error(line, "request");
      else if (path.startsWith("/assets/") || path === "/healthz") log.debug(line, "request");
      else log.info(line, "request");
    });
    next();
  };
}
