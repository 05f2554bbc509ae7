import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ROLE_NAMES, ROLES } from "#app/domain/accounts/roles.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { grantRole, readAccount, revokeRole, setAccountDisabled } from "#app/usecases/accounts/manage-accounts.ts";
import { setPasswordFor } from "#app/usecases/accounts/set-password-for.ts";
import { Actions, PostButton, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { SelectField } from "#app/ui/forms/choice-fields.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField, NumberField, TextField } from "#app/ui/forms/text-fields.tsx";
import { wholeNumber } from "#app/domain/typed-values.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { townOptions } from "#app/ui/lists/town-options.ts";

const anyId = () => wholeNumber({ min: 1, max: 999_999_999 });
const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("disable") }),
  z.object({ intent: z.literal("enable") }),
  z.object({ intent: z.literal("revoke"), membershipId: anyId() }),
  z.object({ intent: z.literal("password"), password: z.string().max(200) }),
  z.object({
    intent: z.literal("grant"),
    role: z.enum(ROLES),
    organisationId: anyId().optional(),
    areaCode: z.string().optional(),
  }),
]);

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal } = await deskContext(args, "accounts.manage");
  const account = valueOrThrow(await readAccount(services, principal, idParam(args.params["accountId"])), args.request);
  return { title: account.name, account };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "accounts.manage");
  const { services, principal } = context;
  const accountId = idParam(args.params["accountId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission, undefined, { hideFields: ["password"] });
  const change = submission.value;
  const here = `/admin/users/${accountId}`;
  switch (change.intent) {
    case "disable":
    case "enable": {
      const disabled = change.intent === "disable";
      const result = await setAccountDisabled(services, principal, accountId, disabled);
      if (!result.ok) return rejectForm(submission, result.refusal);
      const key = disabled ? "administration:users.wasDisabled" : "administration:users.wasEnabled";
      return redirectWithFlash(context, here, { key });
    }
    case "revoke": {
      const result = await revokeRole(services, principal, change.membershipId);
      if (!result.ok) return rejectForm(submission, result.refusal);
      return redirectWithFlash(context, here, { key: "administration:users.revoked" });
    }
    case "password": {
      const result = await setPasswordFor(services, principal, { accountId, password: change.password });
      if (!result.ok) return rejectForm(submission, result.refusal, { hideFields: ["password"] });
      return redirectWithFlash(context, here, { key: "administration:users.passwordSet" });
    }
    case "grant": {
      const { role, organisationId = null, areaCode = null } = change;
      const result = await grantRole(services, principal, { accountId, role, organisationId, areaCode });
      if (!result.ok) return rejectForm(submission, result.refusal);
      return redirectWithFlash(context, here, { key: "administration:users.granted" });
    }
  }
}

export default function ManageAccount() {
  const { account } = useLoaderData<typeof loader>();
  const { t } = useTranslation("administration");
  const locale = useLocale();
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("users.title"), href: "/admin/users" }]} here={account.name} />
      <PageTitle>{account.name}</PageTitle>
      <p>
        {account.phone} · {account.disabled ? t("users.disabled") : t("users.active")}
      </p>
      <h2>{t("users.held")}</h2>
      {account.roles.length === 0 ? <p>{t("users.noRole")}</p> : null}
      <ul className="list">
        {account.roles.map(({ membershipId, role, organisation, areaZh, areaEn }) => {
          const place = organisation ?? (locale === "en" ? areaEn : areaZh);
          const name = `${inLanguage(locale, ROLE_NAMES[role])}${place === null ? "" : ` · ${place}`}`;
          return (
            <li key={membershipId} className="item">
              <p>{name}</p>
              <PostButton action="" fields={{ intent: "revoke", membershipId }} look="quiet" about={name}>
                {t("users.revoke")}
              </PostButton>
            </li>
          );
        })}
      </ul>
      <GrantRole />
      <NewPassword />
      <h2>{account.disabled ? t("users.enable") : t("users.disable")}</h2>
      {account.disabled ? null : <p>{t("users.disableHint")}</p>}
      <PostButton
        action=""
        fields={{ intent: account.disabled ? "enable" : "disable" }}
        look={account.disabled ? "main" : "warn"}
      >
        {account.disabled ? t("users.enable") : t("users.disable")}
      </PostButton>
    </>
  );
}

function NewPassword() {
  const { t } = useTranslation("administration");
  const [form, fields] = useForm<Extract<z.input<typeof schema>, { intent: "password" }>>({
    id: "password",
    lastResult: useActionData<typeof action>(),
  });
  return (
    <>
      <h2>{t("users.password")}</h2>
      <p>{t("users.passwordHint")}</p>
      <PostForm form={form}>
        <HiddenField name="intent" value="password" />
        <TextField
          field={fields.password}
          label={t("users.passwordLabel")}
          type="password"
          autoComplete="new-password"
          width="medium"
        />
        <Actions>
          <SubmitButton look="quiet">{t("users.passwordButton")}</SubmitButton>
        </Actions>
      </PostForm>
    </>
  );
}

function GrantRole() {
  const { t } = useTranslation("administration");
  const locale = useLocale();
  const [form, fields] = useForm<Extract<z.input<typeof schema>, { intent: "grant" }>>({
    id: "grant",
    lastResult: useActionData<typeof action>(),
  });
  return (
    <>
      <h2>{t("users.grant")}</h2>
      <PostForm form={form}>
        <HiddenField name="intent" value="grant" />
        <SelectField
          field={fields.role}
          label={t("users.role")}
          options={ROLES.map((role) => ({ value: role, label: inLanguage(locale, ROLE_NAMES[role]) }))}
        />
        <NumberField
          field={fields.organisationId}
          label={t("users.organisation")}
          hint={t("users.organisationHint")}
          optional
        />
        <SelectField
          field={fields.areaCode}
          label={t("users.area")}
          hint={t("users.areaHint")}
          optional
          options={[{ value: "", label: t("users.notChosen") }, ...townOptions(locale)]}
        />
        <Actions>
          <SubmitButton>{t("users.grantButton")}</SubmitButton>
        </Actions>
      </PostForm>
    </>
  );
}
