import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { RadioGroup, SelectField } from "#app/ui/forms/choice-fields.tsx";
import { StepPage } from "../employer_.postings.$postingId.form/step-page.tsx";
import { loadStep, saveStep } from "../employer_.postings.$postingId.form/step.server.ts";
import { allOccupations, suggestedOccupations } from "./occupation-choices.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { frame, form, context } = await loadStep(args, "occupation");
  const suggested = suggestedOccupations(form.posting.title, context.locale);
  const { otherOccupation } = frame.typed;
  const direct = suggested.some(({ value }) => value === otherOccupation);
  const typed = direct && typeof otherOccupation === "string" ? { occupation: otherOccupation } : frame.typed;
  return { title: frame.title, frame: { ...frame, typed }, suggested, groups: allOccupations(context.locale) };
}

export const action = (args: ActionFunctionArgs) => saveStep(args, "occupation");

export default function OccupationStep() {
  const { t } = useTranslation("postings");
  const { frame, suggested, groups } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ occupation: string; otherOccupation: string }>({
    lastResult: useActionData<typeof action>() ?? frame.lastResult,
    defaultValue: frame.typed,
  });
  return (
    <StepPage frame={frame} form={form} lead={t("form.occupationHint")}>
      <RadioGroup
        field={fields.occupation}
        label={suggested.length > 0 ? t("form.occupationSuggested") : t("form.occupation")}
        options={[
          ...suggested,
          { value: "other", label: t("form.occupationOther") },
          { value: "unknown", label: t("form.occupationNone") },
        ]}
      />
      <SelectField
        field={fields.otherOccupation}
        label={t("form.occupationList")}
        optional
        options={[]}
        groups={groups}
      />
    </StepPage>
  );
}
