import type { ActionFunction, LoaderFunction, ServerBuild } from "@remix-run/node";
import { isDatabaseBusy } from "#db/busy.ts";
import { refusalResponse } from "./request-context.server.ts";

type RouteModule = ServerBuild["routes"][string] & object;

/** The application with one answer for a database that is busy or away, on each page and each change: "try again". */
export function answersWhenBusy(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && withBusyAnswer(route)] as const);
  return { ...build, routes: Object.fromEntries(routes) };
}

function withBusyAnswer(route: RouteModule): RouteModule {
  const { loader, action } = route.module;
  return {
    ...route,
    module: {
      ...route.module,
      ...(typeof loader === "function" ? { loader: guarded(loader) } : {}),
      ...(action ? { action: guarded(action) } : {}),
    },
  };
}

function guarded(step: LoaderFunction | ActionFunction): LoaderFunction & ActionFunction {
  return async (args) => {
    try {
      return await (step as ActionFunction)(args);
    } catch (error) {
      if (!isDatabaseBusy(error)) throw error;
      const { services, requestId } = args.context;
      services.log.warn({ requestId, err: error }, "the database was busy or away");
      throw refusalResponse({ code: "busy" });
    }
  };
}
