import type { LoaderFunctionArgs } from "@remix-run/node";
import { requestContext } from "#app/server/request-context.server.ts";
import { readHome } from "#app/usecases/search/read-home.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { HomeView } from "./home-view.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal } = await requestContext(args);
  return { home: await readHome(services, principal), signedIn: principal.kind === "account" };
}

export default function Home() {
  const { home, signedIn } = usePageData<typeof loader>();
  return <HomeView home={home} signedIn={signedIn} />;
}
