import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type DimensionGroup, DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { isDemandStep } from "#app/domain/postings/form/steps.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { refusalResponse } from "#app/server/request-context.server.ts";
import { RadioGroup } from "#app/ui/forms/choice-fields.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { StepPage } from "../employer_.postings.$postingId.form/step-page.tsx";
import { loadStep, saveStep } from "../employer_.postings.$postingId.form/step.server.ts";

function groupOf(params: LoaderFunctionArgs["params"]): DimensionGroup {
  const group = params["group"] ?? "";
  if (!isDemandStep(group)) throw refusalResponse({ code: "not-found" });
  return group;
}

export async function loader(args: LoaderFunctionArgs) {
  const group = groupOf(args.params);
  const { frame } = await loadStep(args, group);
  return { title: frame.title, frame, group };
}

export const action = (args: ActionFunctionArgs) => saveStep(args, groupOf(args.params));

export default function DemandsStep() {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const { frame, group } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ demands: Record<string, string> }>({
    lastResult: useActionData<typeof action>() ?? frame.lastResult,
    defaultValue: frame.typed,
  });
  const answers = fields.demands.getFieldset();
  return (
    <StepPage frame={frame} form={form} lead={t("form.groupLead")}>
      {DIMENSIONS.filter((each) => each.group === group).map(({ code, askEmployer, levels }) => {
        const field = answers[code];
        if (field === undefined) return null;
        return (
          <RadioGroup
            key={code}
            field={field}
            label={inLanguage(locale, askEmployer)}
            options={[
              ...levels.map(({ demand }, level) => ({ value: String(level), label: inLanguage(locale, demand) })),
              { value: "unknown", label: t("form.unknown") },
            ]}
          />
        );
      })}
    </StepPage>
  );
}
