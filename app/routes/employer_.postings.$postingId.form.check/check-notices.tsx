import { useTranslation } from "react-i18next";
import type { FormStep } from "#app/domain/postings/form/steps.ts";
import { Notice } from "#app/ui/layout/notice.tsx";

interface OpenStepLink {
  readonly step: FormStep;
  readonly href: string;
}

/** What is still needed, each with the way there. */
export function OpenSteps({ open }: { open: readonly OpenStepLink[] }) {
  const { t } = useTranslation("postings");
  if (open.length === 0) return null;
  return (
    <Notice kind="warning" title={t("form.checkOpen", { count: open.length })}>
      <ul>
        {open.map(({ step, href }) => (
          <li key={step}>
            <a href={href}>{t("form.answer", { step: t(`step.${step}`) })}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What happens once the posting is submitted, and what else it waits for. */
export function WhatFollows({ organisation }: { organisation: { readonly name: string; readonly verified: boolean } }) {
  const { t } = useTranslation("postings");
  return (
    <>
      <h2>{t("form.checkNext")}</h2>
      <p>{t("form.checkNextReview")}</p>
      {organisation.verified ? null : (
        <Notice kind="warning" title={t("form.checkNextUnverified", { organisation: organisation.name })}>
          <p>
            <a href="/employer/organisation">{t("form.checkNextVerify")}</a>
          </p>
        </Notice>
      )}
    </>
  );
}
