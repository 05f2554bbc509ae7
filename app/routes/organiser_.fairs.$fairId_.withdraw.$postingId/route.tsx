import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  deskContext,
  idParam,
  redirectWithFlash,
  refusalResponse,
  valueOrThrow,
} from "#app/server/request-context.server.ts";
import { withdrawInvitation } from "#app/usecases/fairs/invite-postings.ts";
import { readDeskFair } from "#app/usecases/fairs/read-desk-fairs.ts";
import { ConfirmPage } from "#app/ui/desks/confirm-page.tsx";
import { CallSomebody } from "#app/ui/layout/call.tsx";
import { OrganiserDesk } from "../organiser/organiser-desk.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "fairs.write");
  const postingId = idParam(args.params["postingId"]);
  const { fair, postings } = valueOrThrow(
    await readDeskFair(services, principal, idParam(args.params["fairId"])),
    args.request,
  );
  const posting = postings.find((each) => each.postingId === postingId);
  if (posting === undefined) throw refusalResponse({ code: "not-found" });
  return { title: t("fairs:withdraw.title"), fair: { id: fair.id, name: fair.name }, posting };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "fairs.write");
  const fairId = idParam(args.params["fairId"]);
  const postingId = idParam(args.params["postingId"]);
  valueOrThrow(await withdrawInvitation(context.services, context.principal, fairId, postingId), args.request);
  return redirectWithFlash(context, `/organiser/fairs/${fairId}`, { key: "fairs:flash.withdrawn" });
}

export default function WithdrawInvitation() {
  const { t } = useTranslation(["fairs", "site"]);
  const { title, fair, posting } = useLoaderData<typeof loader>();
  const back = `/organiser/fairs/${fair.id}`;
  return (
    <OrganiserDesk mayWrite here={t("manage.withdraw")} crumbs={[{ label: fair.name, href: back }]}>
      <ConfirmPage title={title} confirm={t("withdraw.confirm")} ends cancelHref={back}>
        <p>{t("withdraw.text", { posting: posting.title, organisation: posting.organisation })}</p>
        {posting.contact === null ? null : <CallSomebody who={t("site:call.employer")} contact={posting.contact} />}
      </ConfirmPage>
    </OrganiserDesk>
  );
}
