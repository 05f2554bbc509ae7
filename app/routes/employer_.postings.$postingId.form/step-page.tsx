import type { FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Steps } from "#app/ui/desks/steps.tsx";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import type { StepFrame } from "./step.server.ts";

interface StepPageProps<Fields extends Record<string, unknown>> {
  readonly frame: StepFrame;
  readonly form: FormMetadata<Fields, string[]>;
  readonly lead?: string;
  /** What stands above the questions and is no answer, such as a search. */
  readonly above?: ReactNode;
  /** Labels of fields that sections of their own hold. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** The frame of a step of the posting form: where one is, the questions, and the ways on. */
export function StepPage<Fields extends Record<string, unknown>>(props: StepPageProps<Fields>) {
  const { frame, form, lead, above, labels } = props;
  const { t } = useTranslation(["postings", "site"]);
  const { mode } = frame;
  const onwards = { on: "form.saveAndGo", check: "form.saveAndCheck", live: "form.saveChange" } as const;
  return (
    <div className="narrow">
      <Breadcrumb
        crumbs={[
          { label: t("desk.navPostings"), href: "/employer/postings" },
          { label: frame.name || t("desk.untitled"), href: `/employer/postings/${frame.postingId}` },
        ]}
        here={frame.title}
      />
      {mode === "on" ? <Steps step={frame.step} steps={frame.steps} /> : null}
      <PageTitle>{frame.title}</PageTitle>
      {lead === undefined ? null : <Lead>{lead}</Lead>}
      {mode === "live" ? <Notice kind="warning">{t("form.liveNote")}</Notice> : null}
      {above}
      <PostForm form={form} {...(labels ? { labels } : {})}>
        {props.children}
        <HiddenField name="version" value={frame.version} />
        <Actions>
          <SubmitButton name="then" value="go">
            {t(onwards[mode])}
          </SubmitButton>
          {mode === "live" ? null : (
            <SubmitButton name="then" value="leave" look="quiet">
              {t("form.saveAndLeave")}
            </SubmitButton>
          )}
          <a href={frame.backHref}>{t("form.back")}</a>
        </Actions>
      </PostForm>
    </div>
  );
}
