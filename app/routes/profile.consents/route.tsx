import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/server/posted-form.ts";
import { idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { ConsentsPage } from "#app/ui/seekers/consents-page.tsx";
import { pathsOf } from "#app/ui/seekers/seeker-desk.tsx";
import { giveConsentAgain } from "#app/usecases/seekers/give-consent-again.ts";
import { readConsents } from "#app/usecases/seekers/read-consents.ts";
import { withdrawConsent } from "#app/usecases/seekers/withdraw-consent.ts";
import { seekerOf } from "../profile._index/own-seeker.server.ts";
import { giveFromForm } from "./give-from-form.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t, seekerId } = await seekerOf(args);
  const view = valueOrThrow(await readConsents(services, principal, seekerId), args.request);
  const { name, onBehalf } = view;
  return { title: onBehalf ? t("seekers:consents.titleFor", { name }) : t("seekers:consents.title"), view };
}

export async function action(args: ActionFunctionArgs) {
  const context = await seekerOf(args);
  const { services, principal, seekerId, named } = context;
  const form = await readForm(args.request);
  const here = `${pathsOf(seekerId, named).profile}/consents`;
  const withdraw = form.get("withdraw");
  if (typeof withdraw === "string") {
    const consentId = idParam(withdraw);
    const done = valueOrThrow(await withdrawConsent(services, principal, { seekerId, consentId }), args.request);
    const { t } = context;
    const params = {
      what: t(`seekers:purpose.${done.purpose}`),
      from: done.recipient ?? t("seekers:consents.toEveryone"),
      count: done.running,
    };
    const key = done.running > 0 ? "seekers:consents.withdrawnRunning" : "seekers:consents.withdrawnDone";
    return redirectWithFlash(context, here, { key, params });
  }
  const again = form.get("again");
  if (typeof again === "string") {
    const consentId = idParam(again);
    valueOrThrow(await giveConsentAgain(services, principal, { seekerId, consentId }), args.request);
    return redirectWithFlash(context, here, { key: "seekers:consents.givenAgain" });
  }
  const given = await giveFromForm(context, form);
  if (given !== undefined) return data(given, { status: 422 });
  return redirectWithFlash(context, here, { key: "seekers:consents.granted" });
}

export default function ConsentsRoute() {
  const { view } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  return <ConsentsPage view={view} paths={pathsOf(view.seekerId, view.onBehalf)} posted={posted} />;
}
