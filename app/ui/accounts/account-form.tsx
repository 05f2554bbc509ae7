import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PASSWORD_MIN_LENGTH } from "#app/domain/accounts/password-policy.ts";
import { readPersonName } from "#app/domain/accounts/person-name.ts";
import { normalisePhone } from "#app/domain/accounts/phone.ts";
import { Actions, SubmitButton } from "../forms/buttons.tsx";
import { Checkbox } from "../forms/choice-fields.tsx";
import { PostForm } from "../forms/post-form.tsx";
import { TextField } from "../forms/text-fields.tsx";
import { readBy } from "../forms/read-by.ts";

/** What is typed to open an account, whoever opens it. */
export const accountSchema = z.object({
  name: readBy(readPersonName),
  phone: readBy(normalisePhone),
  password: z.string().max(1000),
  consent: z.boolean({ error: "accounts:register.needConsent" }),
});

interface AccountFormProps {
  readonly nameHint: string;
  readonly submit: string;
  /** How the person's information is used; they agree to it below. */
  readonly privacy: readonly string[];
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** Name, number and password of somebody new, and what they agree to. */
export function AccountForm({ nameHint, submit, privacy, lastResult }: AccountFormProps) {
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof accountSchema>>({ lastResult });
  return (
    <PostForm form={form}>
      <TextField field={fields.name} label={t("register.name")} hint={nameHint} autoComplete="name" width="medium" />
      <TextField
        field={fields.phone}
        label={t("register.phone")}
        hint={t("register.phoneHint")}
        type="tel"
        inputMode="tel"
        autoComplete="username"
        width="medium"
      />
      <TextField
        field={fields.password}
        label={t("register.password")}
        hint={t("register.passwordHint", { minimum: PASSWORD_MIN_LENGTH })}
        type="password"
        autoComplete="new-password"
        width="medium"
      />
      <PrivacyExplanation points={privacy} />
      <Checkbox field={fields.consent} label={t("register.consent")} />
      <Actions>
        <SubmitButton>{submit}</SubmitButton>
      </Actions>
    </PostForm>
  );
}

/** What the person agrees to, in full, before the box they tick. */
function PrivacyExplanation({ points }: { points: readonly ReactNode[] }) {
  const { t } = useTranslation("accounts");
  return (
    <section className="sheet" aria-labelledby="privacy-explanation">
      <h2 id="privacy-explanation">{t("register.privacyTitle")}</h2>
      <ul>
        {points.map((point, index) => (
          <li key={index}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
