import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { VerificationEvent } from "#app/domain/employers/organisation.ts";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField, TextArea } from "#app/ui/forms/text-fields.tsx";

interface VerificationDecisionProps {
  readonly organisation: { readonly name: string; readonly creditCode: string | null };
  readonly version: string;
  readonly events: readonly VerificationEvent[];
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** Verify, turn down, suspend or reinstate: what the organisation's status allows, each with what it brings about. */
export function VerificationDecision({ organisation, version, events, lastResult }: VerificationDecisionProps) {
  const { t } = useTranslation("employers");
  const [form, fields] = useForm<{ reason: string; event: string; version: string; name: string }>({ lastResult });
  const may = (event: VerificationEvent) => events.includes(event);
  const ends = may("reject") ? "reject" : may("suspend") ? "suspend" : null;
  if (events.length === 0) return null;
  return (
    <PostForm form={form} labels={{ reason: t("admin.reason") }}>
      <HiddenField name="version" value={version} />
      <HiddenField name="name" value={organisation.name} />
      {may("verify") ? (
        <>
          <h2>{t("admin.decide")}</h2>
          <p>{organisation.creditCode === null ? t("admin.verifyNeedsCode") : t("admin.verifyText")}</p>
          {organisation.creditCode === null ? null : (
            <Actions>
              <SubmitButton name="event" value="verify">
                {t("admin.verify")}
              </SubmitButton>
            </Actions>
          )}
        </>
      ) : null}
      {may("reinstate") ? (
        <>
          <h2>{t("admin.reinstate")}</h2>
          <p>{t("admin.reinstateText")}</p>
          <Actions>
            <SubmitButton name="event" value="reinstate">
              {t("admin.reinstate")}
            </SubmitButton>
          </Actions>
        </>
      ) : null}
      {ends === null ? null : (
        <>
          <h2>{t(`admin.${ends}Title`)}</h2>
          <p>{t(`admin.${ends}Text`)}</p>
          <TextArea field={fields.reason} label={t("admin.reason")} hint={t("admin.reasonHint")} maxLength={1000} />
          <Actions>
            <SubmitButton name="event" value={ends} look="warn">
              {t(`admin.${ends}`)}
            </SubmitButton>
          </Actions>
        </>
      )}
    </PostForm>
  );
}
