import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, redirectWithFlash } from "#app/server/request-context.server.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { Checkbox, SelectField } from "#app/ui/forms/choice-fields.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextField } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { areaGroups } from "#app/ui/seekers/choices.ts";
import { registerSchema } from "#app/ui/seekers/profile-schemas.ts";
import { registerSeeker } from "#app/usecases/seekers/register-seeker.ts";
import { hasRole } from "#app/domain/accounts/principal.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { t, principal } = await deskContext(args, "seekers.register");
  const areaCode = principal.memberships.find(({ role }) => role === "liaison")?.areaCode ?? null;
  return { title: t("seekers:register.title"), areaCode, isLiaison: hasRole(principal, "liaison") };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "seekers.register");
  const submission = parseForm(await readForm(args.request), registerSchema);
  if (submission.status !== "success") return rejectForm(submission);
  const { name, phone = null, citizenId = null, areaCode = null, personAgreed } = submission.value;
  const input = { name, phone, citizenId, areaCode, personAgreed };
  const result = await registerSeeker(context.services, context.principal, input);
  if (!result.ok) return rejectForm(submission, result.refusal);
  const path = `/seekers/${result.value.seekerId}/profile`;
  return redirectWithFlash(context, path, { key: "seekers:register.done", params: { name } });
}

export default function RegisterRoute() {
  const { t } = useTranslation(["seekers", "site"]);
  const locale = useLocale();
  const { title, areaCode, isLiaison } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof registerSchema>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: { areaCode },
  });
  const desk = isLiaison
    ? { label: t("site:nav.liaisonDesk"), href: "/liaison" }
    : { label: t("site:nav.counsellorDesk"), href: "/counsellor" };
  return (
    <>
      <Breadcrumb crumbs={[desk]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("register.lead")}</Lead>
      <PostForm form={form}>
        <TextField field={fields.name} label={t("about.name")} width="medium" />
        <TextField
          field={fields.phone}
          label={t("about.phone")}
          hint={t("about.phoneHint")}
          type="tel"
          width="medium"
          optional
        />
        <SelectField
          field={fields.areaCode}
          label={t("register.area")}
          options={[]}
          groups={areaGroups(locale, (town) => t("travel.townOnly", { town }))}
          optional
        />
        <TextField
          field={fields.citizenId}
          label={t("register.citizenId")}
          hint={t("register.citizenIdHint")}
          width="medium"
          optional
        />
        <Checkbox field={fields.personAgreed} label={t("register.agreed")} hint={t("register.agreedHint")} />
        <Actions>
          <SubmitButton>{t("register.submit")}</SubmitButton>
          <ButtonLink href={desk.href} look="link">
            {t("site:form.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}
