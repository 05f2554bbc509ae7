import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrThrow } from "#app/server/request-context.server.ts";
import { HomePage } from "#app/ui/seekers/home-page.tsx";
import { pathsOf } from "#app/ui/seekers/seeker-desk.tsx";
import { readSeekerHome } from "#app/usecases/seekers/read-seeker-home.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { seekerOf } from "../profile._index/own-seeker.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t, seekerId } = await seekerOf(args);
  const home = valueOrThrow(await readSeekerHome(services, principal, seekerId), args.request);
  return { title: t("seekers:home.titleFor", { name: home.name }), home };
}

export default function PersonRoute() {
  const { home } = usePageData<typeof loader>();
  return <HomePage home={home} paths={pathsOf(home.seekerId, home.onBehalf)} />;
}
