import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField, TextArea } from "#app/ui/forms/text-fields.tsx";

interface ReviewDecisionProps {
  readonly version: string;
  /** Words shut people out: they go public only with the law that allows them. */
  readonly needsGround: boolean;
  readonly lastResult: SubmissionResult<string[]> | undefined;
  readonly mayPublish: boolean;
  readonly mayReturn: boolean;
}

/** Publish, or give back with what to change: one form, so that a reason begun is not lost. */
export function ReviewDecision({ version, needsGround, lastResult, mayPublish, mayReturn }: ReviewDecisionProps) {
  const { t } = useTranslation("postings");
  const [form, fields] = useForm<{ reason: string; ground: string; decision: string; version: string }>({ lastResult });
  if (!mayPublish && !mayReturn) return null;
  return (
    <PostForm form={form} labels={{ reason: t("review.reason"), ground: t("review.ground") }}>
      <HiddenField name="version" value={version} />
      {mayPublish ? (
        <>
          <h2>{t("review.publishTitle")}</h2>
          <p>{t("review.publishText")}</p>
          {needsGround ? (
            <TextArea field={fields.ground} label={t("review.ground")} hint={t("review.groundHint")} maxLength={1000} />
          ) : null}
          <Actions>
            <SubmitButton name="decision" value="publish">
              {t("review.publish")}
            </SubmitButton>
          </Actions>
        </>
      ) : null}
      {mayReturn ? (
        <>
          <h2>{t("review.returnTitle")}</h2>
          <TextArea field={fields.reason} label={t("review.reason")} hint={t("review.reasonHint")} maxLength={1000} />
          <Actions>
            <SubmitButton name="decision" value="return" look="quiet">
              {t("review.return")}
            </SubmitButton>
          </Actions>
        </>
      ) : null}
    </PostForm>
  );
}
