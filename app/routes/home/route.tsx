import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { deskContext, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { HomePage } from "#app/ui/seekers/home-page.tsx";
import { pathsOf } from "#app/ui/seekers/seeker-desk.tsx";
import { readSeekerHome } from "#app/usecases/seekers/read-seeker-home.ts";
import { startOwnProfile } from "#app/usecases/seekers/start-own-profile.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "search.save");
  const title = t("seekers:home.title");
  if (principal.seekerId === null) return { title, home: null };
  return { title, home: valueOrThrow(await readSeekerHome(services, principal, principal.seekerId), args.request) };
}

/** Begins the profile of somebody who has none yet. */
export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "search.save");
  valueOrThrow(await startOwnProfile(context.services, context.principal), args.request);
  return redirectWithFlash(context, "/profile/about", { key: "seekers:home.started" });
}

export default function HomeRoute() {
  const { t } = useTranslation("seekers");
  const { home } = usePageData<typeof loader>();
  if (home !== null) return <HomePage home={home} paths={pathsOf(home.seekerId, false)} />;
  return (
    <>
      <PageTitle>{t("home.noProfileTitle")}</PageTitle>
      <p>{t("home.noProfileText")}</p>
      <PostButton action="/home">{t("home.start")}</PostButton>
    </>
  );
}
