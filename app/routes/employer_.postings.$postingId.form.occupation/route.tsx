import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { RadioGroup, SelectField } from "#app/ui/forms/choice-fields.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { SearchBox } from "#app/ui/lists/browse.tsx";
import { formHref } from "../employer_.postings.$postingId.form/form-links.ts";
import { StepPage } from "../employer_.postings.$postingId.form/step-page.tsx";
import { loadStep, saveStep } from "../employer_.postings.$postingId.form/step.server.ts";
import { allOccupations, suggestedOccupations } from "./occupation-choices.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { frame, form, context } = await loadStep(args, "occupation");
  const { searchParams } = new URL(args.request.url);
  const sought = (searchParams.get("find") ?? "").trim().slice(0, 100);
  const suggested = suggestedOccupations(sought === "" ? form.posting.title : sought, context.locale);
  const { otherOccupation } = frame.typed;
  const direct = suggested.some(({ value }) => value === otherOccupation);
  const typed = direct && typeof otherOccupation === "string" ? { occupation: otherOccupation } : frame.typed;
  return { title: frame.title, frame: { ...frame, typed }, sought, suggested, groups: allOccupations(context.locale) };
}

export const action = (args: ActionFunctionArgs) => saveStep(args, "occupation");

export default function OccupationStep() {
  const { t } = useTranslation("postings");
  const { frame, sought, suggested, groups } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ occupation: string; otherOccupation: string }>({
    lastResult: useActionData<typeof action>() ?? frame.lastResult,
    defaultValue: frame.typed,
  });
  return (
    <StepPage
      frame={frame}
      form={form}
      lead={t("form.occupationHint")}
      above={
        <SearchBox
          action={formHref(frame.postingId, "occupation")}
          name="find"
          label={t("form.occupationFind")}
          button={t("form.occupationFindDo")}
          value={sought}
          keep={frame.mode === "check" ? [["check", ""]] : []}
        />
      }
    >
      {sought !== "" && suggested.length === 0 ? (
        <Notice title={t("form.occupationNotFound", { words: sought })} />
      ) : null}
      <RadioGroup
        field={fields.occupation}
        label={
          suggested.length === 0
            ? t("form.occupation")
            : sought === ""
              ? t("form.occupationSuggested")
              : t("form.occupationFound", { words: sought })
        }
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
