import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import "#app/server/load-context.ts";

/** An application that answers with what it is told of a request, for tests of the shell around it. */
export const echoBuild = {
  entry: {
    module: {
      default: (request: Request, status: number, headers: Headers, _: unknown, context: AppLoadContext) =>
        new Response(JSON.stringify({ path: new URL(request.url).pathname, ...told(context) }), { status, headers }),
    },
  },
  routes: { root: { id: "root", path: "", module: { default: () => null } } },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
  publicPath: "/",
  assetsBuildDirectory: "",
  future: { v3_singleFetch: true },
  isSpaMode: false,
} as unknown as ServerBuild;

const told = ({ networkAddress, refusal }: AppLoadContext) => ({ networkAddress, refusal });
