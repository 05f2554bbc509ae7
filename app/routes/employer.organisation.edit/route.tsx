import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { REGISTRABLE_KINDS } from "#app/domain/employers/organisation.ts";
import { placeChoices } from "#app/server/place-choices.server.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { OrganisationForm, organisationInput, organisationSchema } from "#app/ui/employers/organisation-form.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { editOrganisation } from "#app/usecases/employers/edit-organisation.ts";
import { readOwnOrganisation } from "#app/usecases/employers/read-own-organisation.ts";

/** Which of the person's organisations; without it, or with something else, the first. */
function organisationIdIn(request: Request): number | undefined {
  const id = Number(new URL(request.url).searchParams.get("id"));
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await deskContext(args, "employers.write");
  const organisationId = organisationIdIn(args.request);
  const page = valueOrThrow(await readOwnOrganisation(services, principal, { organisationId }), args.request);
  return {
    title: t("employers:edit.title"),
    organisation: page.organisation,
    version: page.version,
    identityLocked: page.identityLocked,
    places: placeChoices(locale, page.organisation.areaCode),
  };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "employers.write");
  const { services, principal } = context;
  const asked = organisationIdIn(args.request);
  const submission = parseForm(await readForm(args.request), organisationSchema);
  if (submission.status !== "success") return rejectForm(submission);
  const own = valueOrThrow(await readOwnOrganisation(services, principal, { organisationId: asked }), args.request);
  const organisationId = own.organisation.id;
  const input = { organisationId, ...organisationInput(submission.value) };
  const saved = await editOrganisation(services, principal, input);
  if (!saved.ok) return rejectForm(submission, saved.refusal);
  return redirectWithFlash(context, `/employer/organisation?id=${organisationId}`, { key: "employers:edit.saved" });
}

export default function EditOrganisation() {
  const { t } = useTranslation(["employers", "site"]);
  const { title, ...page } = useLoaderData<typeof loader>();
  const back = `/employer/organisation?id=${page.organisation.id}`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("site:nav.employerDesk"), href: "/employer" },
          { label: t("own.title"), href: back },
        ]}
        here={title}
      />
      <PageTitle>{title}</PageTitle>
      <OrganisationForm
        {...page}
        kinds={REGISTRABLE_KINDS}
        lastResult={useActionData<typeof action>()}
        cancelHref={back}
      />
    </>
  );
}
