import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { COMMUNICATION_ACCOMMODATIONS } from "#app/domain/abilities/accommodations-communication.ts";
import { PLACE_ACCOMMODATIONS } from "#app/domain/abilities/accommodations-place.ts";
import { TIME_AND_HELP_ACCOMMODATIONS } from "#app/domain/abilities/accommodations-time-and-help.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { RadioGroup } from "#app/ui/forms/choice-fields.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { StepPage } from "../employer_.postings.$postingId.form/step-page.tsx";
import { loadStep, saveStep } from "../employer_.postings.$postingId.form/step.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { frame } = await loadStep(args, "offers");
  return { title: frame.title, frame };
}

export const action = (args: ActionFunctionArgs) => saveStep(args, "offers");

const SECTIONS = [
  { title: "form.offersPlace", offers: PLACE_ACCOMMODATIONS },
  { title: "form.offersCommunication", offers: COMMUNICATION_ACCOMMODATIONS },
  { title: "form.offersTime", offers: TIME_AND_HELP_ACCOMMODATIONS },
] as const;

export default function OffersStep() {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const { frame } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ offers: Record<string, string> }>({
    lastResult: useActionData<typeof action>() ?? frame.lastResult,
    defaultValue: frame.typed,
  });
  const answers = fields.offers.getFieldset();
  const options = [
    { value: "yes", label: t("form.offerYes") },
    { value: "no", label: t("form.offerNo") },
    { value: "unknown", label: t("form.unknownShort") },
  ];
  return (
    <StepPage frame={frame} form={form} lead={t("form.offersLead")}>
      {SECTIONS.map(({ title, offers }) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          {offers.map(({ code, name, explain }) => {
            const field = answers[code];
            if (field === undefined) return null;
            return (
              <RadioGroup
                key={code}
                field={field}
                label={inLanguage(locale, name)}
                hint={inLanguage(locale, explain)}
                options={options}
                inline
              />
            );
          })}
        </section>
      ))}
    </StepPage>
  );
}
