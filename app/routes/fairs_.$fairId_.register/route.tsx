import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import { FAIR_ACCOMMODATIONS } from "#app/domain/fairs/place.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { readForm } from "#app/server/posted-form.ts";
import { idParam, redirectWithFlash, signedInContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { readRegistrationForm } from "#app/usecases/fairs/read-registration-form.ts";
import { registerForFair } from "#app/usecases/fairs/register-for-fair.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { CheckboxGroup } from "#app/ui/forms/choice-fields.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField, TextArea } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { seekerIdIn } from "./seeker-in-query.ts";

const schema = z.object({
  seekerId: z.coerce.number().int().positive(),
  needs: z.array(z.enum(FAIR_ACCOMMODATIONS)).default([]),
  wishes: z.string().max(300).optional(),
});

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await signedInContext(args);
  const fairId = idParam(args.params["fairId"]);
  const form = valueOrThrow(
    await readRegistrationForm(services, principal, fairId, seekerIdIn(args.request)),
    args.request,
  );
  const title = form.onBehalf
    ? t("fairs:register.titleOther", { person: form.name, fair: form.fair.name })
    : t("fairs:register.title", { fair: form.fair.name });
  return { title, form };
}

export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  const { services, principal } = context;
  const fairId = idParam(args.params["fairId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { seekerId, needs, wishes = null } = submission.value;
  const result = await registerForFair(services, principal, { fairId, seekerId, needs, wishes });
  if (!result.ok) return rejectForm(submission, result.refusal);
  const { onBehalf } = result.value;
  const atDesk = onBehalf && mayEver(principal, "fairs.read-desk");
  return redirectWithFlash(context, atDesk ? `/organiser/fairs/${fairId}` : `/fairs/${fairId}`, {
    key: onBehalf ? "fairs:flash.registeredOther" : "fairs:flash.registered",
  });
}

export default function RegisterForFair() {
  const { t } = useTranslation("fairs");
  const locale = useLocale();
  const { title, form: shown } = useLoaderData<typeof loader>();
  const { fair, seekerId, needs, registered, open } = shown;
  const [form, fields] = useForm<z.input<typeof schema>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: { needs: [...needs] },
  });
  const here = `/fairs/${fair.id}`;
  return (
    <div className="narrow">
      <Breadcrumb
        crumbs={[
          { label: t("list.title"), href: "/fairs" },
          { label: fair.name, href: here },
        ]}
        here={t("page.registerTitle")}
      />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("register.lead", { day: fair.heldOn, place: fair.place })}</Lead>
      {registered || !open ? (
        <>
          <Notice title={registered ? t("register.already") : t("page.notOpen")}>
            {registered ? <p>{t("register.alreadyText")}</p> : null}
          </Notice>
          <ButtonLink href={here} look="quiet">
            {t("register.back")}
          </ButtonLink>
        </>
      ) : (
        <PostForm form={form}>
          <HiddenField name="seekerId" value={seekerId} />
          <CheckboxGroup
            field={fields.needs}
            label={t("register.needs")}
            hint={[t("register.needsHint"), needs.length > 0 ? t("register.needsFromProfile") : ""].join(" ").trim()}
            options={FAIR_ACCOMMODATIONS.map((code) => ({
              value: code,
              label: inLanguage(locale, accommodation(code).name),
            }))}
            optional
          />
          <TextArea
            field={fields.wishes}
            label={t("register.wishes")}
            hint={t("register.wishesHint")}
            rows={3}
            maxLength={300}
            optional
          />
          <p className="hint">{t("register.who")}</p>
          <Actions>
            <SubmitButton>{t("register.submit")}</SubmitButton>
            <ButtonLink href={here} look="quiet">
              {t("register.back")}
            </ButtonLink>
          </Actions>
        </PostForm>
      )}
    </div>
  );
}
