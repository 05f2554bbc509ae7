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
import { ConfirmPage } from "#app/ui/desks/confirm-page.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { changePostingStatus, DESK_EVENTS, type DeskEvent } from "#app/usecases/postings/change-posting-status.ts";
import { readOwnPosting } from "#app/usecases/postings/read-own-posting.ts";

/** Confirming and resuming are one press on the posting's page and have no page of their own. */
const ASKED = ["withdraw", "pause", "fill", "close", "reopen"] as const;

function eventOf(params: LoaderFunctionArgs["params"]): DeskEvent {
  const event = DESK_EVENTS.find((each) => each === params["event"]);
  if (event === undefined) throw refusalResponse({ code: "not-found" });
  return event;
}

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "postings.change-status");
  const event = ASKED.find((each) => each === eventOf(args.params));
  if (event === undefined) throw refusalResponse({ code: "not-found" });
  const postingId = idParam(args.params["postingId"]);
  const { posting, events } = valueOrThrow(await readOwnPosting(services, principal, { postingId }), args.request);
  if (!events.includes(event)) {
    throw refusalResponse({ code: "transition-not-allowed", params: { status: posting.status, event } });
  }
  return { title: t(`postings:change.${event}Title`), event, posting: { id: postingId, title: posting.title } };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "postings.change-status");
  const event = eventOf(args.params);
  const postingId = idParam(args.params["postingId"]);
  const done = await changePostingStatus(context.services, context.principal, { postingId, event });
  valueOrThrow(done, args.request);
  return redirectWithFlash(context, `/employer/postings/${postingId}`, { key: `postings:change.${event}Done` });
}

export default function ChangePosting() {
  const { t } = useTranslation("postings");
  const { title, event, posting } = useLoaderData<typeof loader>();
  const href = `/employer/postings/${posting.id}`;
  const name = posting.title || t("desk.untitled");
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("desk.navPostings"), href: "/employer/postings" },
          { label: name, href },
        ]}
        here={title}
      />
      <ConfirmPage
        title={title}
        confirm={t(`change.${event}Do`)}
        cancelHref={href}
        ends={event === "fill" || event === "close"}
      >
        <p>
          <b>{name}</b>
        </p>
        <p>{t(`change.${event}Text`)}</p>
      </ConfirmPage>
    </>
  );
}
