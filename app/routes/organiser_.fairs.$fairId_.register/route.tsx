import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { listRegistrable } from "#app/usecases/fairs/list-registrable.ts";
import { PersonPicker } from "#app/ui/fairs/person-picker.tsx";
import { OrganiserDesk } from "../organiser/organiser-desk.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "fairs.read-desk");
  const fairId = idParam(args.params["fairId"]);
  const words = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const found = valueOrThrow(await listRegistrable(services, principal, fairId, words), args.request);
  return { title: t("fairs:picker.title"), words, mayWrite: mayEver(principal, "fairs.write"), ...found };
}

export default function RegisterSomebody() {
  const found = useLoaderData<typeof loader>();
  const back = `/organiser/fairs/${found.fair.id}`;
  return (
    <OrganiserDesk mayWrite={found.mayWrite} here={found.title} crumbs={[{ label: found.fair.name, href: back }]}>
      <PersonPicker {...found} action={`${back}/register`} />
    </OrganiserDesk>
  );
}
