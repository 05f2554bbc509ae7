import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { readBrowseRequest } from "#app/domain/search/browse-request.ts";
import { idParam, requestContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { readPosting } from "#app/usecases/search/read-posting.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { jobPostingJson } from "./job-posting-json.ts";
import { EndedPosting, OpenPosting } from "./posting-page.tsx";

const GONE = 410;

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await requestContext(args);
  const postingId = idParam(args.params["postingId"]);
  const { origin } = readBrowseRequest(new URL(args.request.url).searchParams);
  const view = valueOrThrow(await readPosting(services, principal, postingId, origin), args.request);
  const address = `${services.env.PUBLIC_URL}/postings/${postingId}`;
  const ended = view.state === "ended";
  return data(
    {
      title: ended ? t("postings:page.endedTitle") : view.posting.listing.title,
      view,
      address,
      seekerId: principal.kind === "account" ? principal.seekerId : null,
      json: ended ? null : jobPostingJson(view, address),
    },
    { status: ended ? GONE : 200 },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded?.json == null
    ? [{ name: "robots", content: "noindex" }]
    : [{ "script:ld+json": loaded.json }, { tagName: "link", rel: "canonical", href: loaded.address }];

export default function PostingRoute() {
  const { view, address, seekerId } = usePageData<typeof loader>();
  return view.state === "ended" ? (
    <EndedPosting view={view} />
  ) : (
    <OpenPosting view={view} address={address} seekerId={seekerId} />
  );
}
