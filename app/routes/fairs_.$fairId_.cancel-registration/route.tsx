import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import { readForm } from "#app/server/posted-form.ts";
import {
  idParam,
  redirectWithFlash,
  refusalResponse,
  signedInContext,
  valueOrThrow,
} from "#app/server/request-context.server.ts";
import { readRegistrationForm } from "#app/usecases/fairs/read-registration-form.ts";
import { cancelRegistration } from "#app/usecases/fairs/register-for-fair.ts";
import { ConfirmPage } from "#app/ui/desks/confirm-page.tsx";
import { seekerIdIn } from "../fairs_.$fairId_.register/seeker-in-query.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await signedInContext(args);
  const fairId = idParam(args.params["fairId"]);
  const form = valueOrThrow(
    await readRegistrationForm(services, principal, fairId, seekerIdIn(args.request)),
    args.request,
  );
  if (!form.registered) throw refusalResponse({ code: "not-found" });
  const title = form.onBehalf ? t("fairs:cancel.titleOther", { person: form.name }) : t("fairs:cancel.title");
  return { title, form, backTo: pageAfter(fairId, form.onBehalf && mayEver(principal, "fairs.read-desk")) };
}

export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  const { services, principal } = context;
  const fairId = idParam(args.params["fairId"]);
  const seekerId = idParam(String((await readForm(args.request)).get("seekerId")));
  valueOrThrow(await cancelRegistration(services, principal, fairId, seekerId), args.request);
  const atDesk = seekerId !== principal.seekerId && mayEver(principal, "fairs.read-desk");
  return redirectWithFlash(context, pageAfter(fairId, atDesk), { key: "fairs:flash.registrationCancelled" });
}

function pageAfter(fairId: number, atDesk: boolean): string {
  return atDesk ? `/organiser/fairs/${fairId}` : `/fairs/${fairId}`;
}

export default function CancelRegistration() {
  const { t } = useTranslation("fairs");
  const { title, form, backTo } = useLoaderData<typeof loader>();
  return (
    <div className="narrow">
      <ConfirmPage
        title={title}
        confirm={t("cancel.confirm")}
        ends
        cancelHref={backTo}
        fields={{ seekerId: form.seekerId }}
      >
        <p>{t("cancel.text", { fair: form.fair.name })}</p>
      </ConfirmPage>
    </div>
  );
}
