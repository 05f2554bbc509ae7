import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { readDeskFair } from "#app/usecases/fairs/read-desk-fairs.ts";
import { OrganiserDesk } from "../organiser/organiser-desk.tsx";
import { DeskFairPage } from "./desk-fair-page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal } = await deskContext(args, "fairs.read-desk");
  const desk = valueOrThrow(await readDeskFair(services, principal, idParam(args.params["fairId"])), args.request);
  return { title: desk.fair.name, desk };
}

export default function DeskFair() {
  const { title, desk } = useLoaderData<typeof loader>();
  return (
    <OrganiserDesk mayWrite={desk.mayWrite} here={title} crumbs={[]}>
      <DeskFairPage desk={desk} />
    </OrganiserDesk>
  );
}
