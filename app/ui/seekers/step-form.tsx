import type { FormMetadata, SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Actions, ButtonLink, SubmitButton } from "../forms/buttons.tsx";
import { PostForm } from "../forms/post-form.tsx";
import type { ProfileView } from "./profile-view.ts";

/** What every page of the profile is given. */
export interface StepProps {
  readonly profile: ProfileView;
  readonly lastResult: SubmissionResult<string[]> | undefined;
  /** Where skipping leads: the next page. */
  readonly nextHref: string;
}

interface StepFormProps<Schema extends Record<string, unknown>> {
  readonly form: FormMetadata<Schema, string[]>;
  readonly nextHref: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** One page's form: save and go on, save and look at the whole, or skip. */
export function StepForm<Schema extends Record<string, unknown>>(props: StepFormProps<Schema>) {
  const { t } = useTranslation("seekers");
  const { form, nextHref, labels, children } = props;
  return (
    <PostForm form={form} {...(labels ? { labels } : {})}>
      {children}
      <Actions>
        <SubmitButton name="then" value="next">
          {t("profile.saveNext")}
        </SubmitButton>
        <SubmitButton name="then" value="overview" look="quiet">
          {t("profile.saveBack")}
        </SubmitButton>
        <ButtonLink href={nextHref} look="link">
          {t("profile.skip")}
        </ButtonLink>
      </Actions>
    </PostForm>
  );
}
