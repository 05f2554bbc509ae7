import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { idParam, requestContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { readPublicFair } from "#app/usecases/fairs/read-fairs.ts";
import { eventOf } from "./event-json-ld.ts";
import { FairPage } from "./fair-page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal } = await requestContext(args);
  const page = valueOrThrow(await readPublicFair(services, principal, idParam(args.params["fairId"])), args.request);
  return {
    title: page.fair.name,
    page,
    signedIn: principal.kind === "account",
    ownProfile: principal.kind === "account" && principal.seekerId !== null,
    jsonLd: eventOf(page.fair, services.env.PUBLIC_URL),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : [{ "script:ld+json": data.jsonLd }];

export default function Fair() {
  const { page, signedIn, ownProfile } = useLoaderData<typeof loader>();
  return <FairPage page={page} signedIn={signedIn} ownProfile={ownProfile} />;
}
