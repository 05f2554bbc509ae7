import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DESK_HOMES } from "#app/domain/accounts/desk-home.ts";
import { organisationsOf } from "#app/domain/accounts/principal.ts";
import { memberRole } from "#app/domain/employers/organisation.ts";
import { placeChoices } from "#app/server/place-choices.server.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, redirectWithFlash, requestContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { Steps } from "#app/ui/desks/steps.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { askToJoin } from "#app/usecases/employers/ask-to-join.ts";
import { readRegistration } from "#app/usecases/employers/read-registration.ts";
import { registerOrganisation } from "#app/usecases/employers/register-organisation.ts";
import { AskedToJoin, JoinForm } from "./joining.tsx";
import { RegistrationForm, registrationSchema } from "./registration-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { principal: reader } = await requestContext(args);
  if (reader.kind === "visitor") return redirect("/register/employer");
  if (organisationsOf(reader, "employer", "workshop-manager").length > 0) return redirect("/employer");
  const { t, services, principal, locale } = await deskContext(args, "employers.register");
  const { asked, ...contact } = valueOrThrow(await readRegistration(services, principal), args.request);
  return { title: t("employers:register.title"), asked, contact, places: placeChoices(locale, null) };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "employers.register");
  const { services, principal } = context;
  const { networkAddress } = args.context;
  const form = await readForm(args.request);
  if (form.get("intent") === "ask") {
    const creditCode = String(form.get("creditCode"));
    valueOrThrow(await askToJoin(services, principal, { creditCode, networkAddress }), args.request);
    return redirectWithFlash(context, "/register/organisation", { key: "employers:register.asked" });
  }
  const submission = parseForm(form, registrationSchema);
  if (submission.status !== "success") return rejectForm(submission);
  const registered = await registerOrganisation(services, principal, { ...submission.value, networkAddress });
  if (!registered.ok) return rejectForm(submission, registered.refusal);
  const desk = DESK_HOMES[memberRole(submission.value.kind)];
  return redirectWithFlash(context, desk, { key: "employers:register.done" });
}

export default function RegisterOrganisation() {
  const { t } = useTranslation("employers");
  const { title, asked, contact, places } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <div className="narrow">
      <Steps step={2} steps={2} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("register.lead")}</Lead>
      {asked.map((request) => (
        <AskedToJoin key={request.creditCode} request={request} />
      ))}
      {asked.length > 0 ? <h2>{t("register.another")}</h2> : null}
      <RegistrationForm contact={contact} places={places} lastResult={lastResult} />
      <JoinForm lastResult={lastResult} />
    </div>
  );
}
