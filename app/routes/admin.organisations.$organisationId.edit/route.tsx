import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ORGANISATION_KINDS } from "#app/domain/employers/organisation.ts";
import { placeChoices } from "#app/server/place-choices.server.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { OrganisationForm, organisationInput, organisationSchema } from "#app/ui/employers/organisation-form.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { editOrganisation } from "#app/usecases/employers/edit-organisation.ts";
import { readOrganisation } from "#app/usecases/employers/read-organisation.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await deskContext(args, "employers.verify");
  const organisationId = idParam(args.params["organisationId"]);
  const page = valueOrThrow(await readOrganisation(services, principal, { organisationId }), args.request);
  return {
    title: t("employers:edit.title"),
    organisation: page.organisation,
    version: page.version,
    places: placeChoices(locale, page.organisation.areaCode),
  };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "employers.verify");
  const organisationId = idParam(args.params["organisationId"]);
  const submission = parseForm(await readForm(args.request), organisationSchema);
  if (submission.status !== "success") return rejectForm(submission);
  const input = { organisationId, ...organisationInput(submission.value) };
  const saved = await editOrganisation(context.services, context.principal, input);
  if (!saved.ok) return rejectForm(submission, saved.refusal);
  return redirectWithFlash(context, `/admin/organisations/${organisationId}`, { key: "employers:edit.saved" });
}

export default function EditOrganisation() {
  const { t } = useTranslation(["employers", "site"]);
  const { title, ...page } = useLoaderData<typeof loader>();
  const back = `/admin/organisations/${page.organisation.id}`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("site:nav.administratorDesk"), href: "/admin" },
          { label: t("admin.title"), href: "/admin/organisations" },
          { label: page.organisation.name, href: back },
        ]}
        here={title}
      />
      <PageTitle>{title}</PageTitle>
      <OrganisationForm
        {...page}
        identityLocked={false}
        kinds={ORGANISATION_KINDS}
        lastResult={useActionData<typeof action>()}
        cancelHref={back}
      />
    </>
  );
}
