import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { idParam, signedInContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { listRegistrable } from "#app/usecases/fairs/list-registrable.ts";
import { PersonPicker } from "#app/ui/fairs/person-picker.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await signedInContext(args);
  const fairId = idParam(args.params["fairId"]);
  const words = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const found = valueOrThrow(await listRegistrable(services, principal, fairId, words), args.request);
  return { title: t("fairs:picker.title"), words, ...found };
}

export default function PeopleToRegister() {
  const { t } = useTranslation("fairs");
  const found = useLoaderData<typeof loader>();
  const { fair, title } = found;
  return (
    <div className="narrow">
      <Breadcrumb
        crumbs={[
          { label: t("list.title"), href: "/fairs" },
          { label: fair.name, href: `/fairs/${fair.id}` },
        ]}
        here={title}
      />
      <PersonPicker {...found} action={`/fairs/${fair.id}/people`} />
    </div>
  );
}
