import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { POSTING_KIND_NAMES, POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { RadioGroup } from "#app/ui/forms/choice-fields.tsx";
import { TextField } from "#app/ui/forms/text-fields.tsx";
import type { FormField } from "#app/ui/forms/form-field.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import { wordingNote } from "#app/ui/postings/wording-notes.tsx";
import { demandsHref } from "../employer_.postings.$postingId.form/form-links.ts";
import { StepPage } from "../employer_.postings.$postingId.form/step-page.tsx";
import { loadStep, saveStep } from "../employer_.postings.$postingId.form/step.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { frame } = await loadStep(args, "what");
  return { title: frame.title, frame };
}

export const action = (args: ActionFunctionArgs) => saveStep(args, "what");

const HINTS = {
  vacancy: "form.kindVacancyHint",
  sheltered: "form.kindShelteredHint",
  "relief-base": "form.kindReliefHint",
  "home-based": "form.kindHomeHint",
} as const;

export default function WhatStep() {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const { frame } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ kind: string; title: string }>({
    lastResult: useActionData<typeof action>() ?? frame.lastResult,
    defaultValue: frame.typed,
  });
  const noteOn = (field: FormField) => wordingNote(field, demandsHref(frame.postingId));
  return (
    <StepPage frame={frame} form={form}>
      <RadioGroup
        field={fields.kind}
        label={t("form.kind")}
        options={POSTING_KINDS.map((kind) => ({
          value: kind,
          label: inLanguage(locale, POSTING_KIND_NAMES[kind]),
          hint: t(HINTS[kind]),
        }))}
      />
      <TextField
        field={fields.title}
        label={t("form.title")}
        hint={t("form.titleHint")}
        note={noteOn(fields.title)}
        maxLength={60}
      />
    </StepPage>
  );
}
