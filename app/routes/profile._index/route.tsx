import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrThrow } from "#app/server/request-context.server.ts";
import { ProfileOverview } from "#app/ui/seekers/profile-overview.tsx";
import { pathsOf } from "#app/ui/seekers/seeker-desk.tsx";
import { readProfile } from "#app/usecases/seekers/read-profile.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { seekerOf } from "./own-seeker.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t, seekerId } = await seekerOf(args);
  const profile = valueOrThrow(await readProfile(services, principal, seekerId), args.request);
  const { name } = profile.content;
  return {
    title: profile.onBehalf ? t("seekers:profile.titleFor", { name }) : t("seekers:profile.title"),
    profile,
  };
}

export default function ProfileRoute() {
  const { profile } = usePageData<typeof loader>();
  return <ProfileOverview profile={profile} paths={pathsOf(profile.seekerId, profile.onBehalf)} />;
}
