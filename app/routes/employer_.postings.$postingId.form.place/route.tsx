import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { WORKING_MODE_NAMES, WORKING_MODES, WORKING_SHIFT_NAMES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { placeChoices } from "#app/server/place-choices.server.ts";
import { RadioGroup, SelectField } from "#app/ui/forms/choice-fields.tsx";
import { NumberField, TextField } from "#app/ui/forms/text-fields.tsx";
import type { FormField } from "#app/ui/forms/form-field.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import { wordingNote } from "#app/ui/postings/wording-notes.tsx";
import { demandsHref } from "../employer_.postings.$postingId.form/form-links.ts";
import { StepPage } from "../employer_.postings.$postingId.form/step-page.tsx";
import { loadStep, saveStep } from "../employer_.postings.$postingId.form/step.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { frame, form, context } = await loadStep(args, "place");
  return { title: frame.title, frame, places: placeChoices(context.locale, form.posting.areaCode) };
}

export const action = (args: ActionFunctionArgs) => saveStep(args, "place");

export default function PlaceStep() {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const { frame, places } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{
    areaCode: string;
    address: string;
    workingMode: string;
    employment: string;
    weeklyHours: string;
    dailyHours: string;
    shift: string;
    hoursText: string;
  }>({
    lastResult: useActionData<typeof action>() ?? frame.lastResult,
    defaultValue: frame.typed,
  });
  const shifts = WORKING_SHIFTS.map((value) => ({ value, label: inLanguage(locale, WORKING_SHIFT_NAMES[value]) }));
  const noteOn = (field: FormField) => wordingNote(field, demandsHref(frame.postingId));
  return (
    <StepPage frame={frame} form={form}>
      <RadioGroup
        field={fields.workingMode}
        label={t("form.workingMode")}
        options={WORKING_MODES.map((value) => ({ value, label: inLanguage(locale, WORKING_MODE_NAMES[value]) }))}
      />
      <SelectField
        field={fields.areaCode}
        label={t("form.area")}
        hint={t("form.areaHint")}
        options={places.towns}
        groups={[
          { label: t("form.areaElsewhere"), options: places.counties },
          ...(places.other ? [{ label: t("form.areaNow"), options: [places.other] }] : []),
        ]}
      />
      <TextField
        field={fields.address}
        label={t("form.address")}
        hint={t("form.addressHint")}
        autoComplete="street-address"
      />
      <RadioGroup
        field={fields.employment}
        label={t("form.employment")}
        options={[
          { value: "full-time", label: t("form.fullTime") },
          { value: "part-time", label: t("form.partTime"), hint: t("form.partTimeHint") },
        ]}
      />
      <NumberField field={fields.weeklyHours} label={t("form.weeklyHours")} unit={t("form.hoursUnit")} />
      <NumberField
        field={fields.dailyHours}
        label={t("form.dailyHours")}
        unit={t("form.hoursUnit")}
        decimals
        optional
      />
      <RadioGroup
        field={fields.shift}
        label={t("form.shift")}
        options={[...shifts, { value: "unknown", label: t("form.unknown") }]}
      />
      <TextField
        field={fields.hoursText}
        label={t("form.hoursText")}
        hint={t("form.hoursTextHint")}
        note={noteOn(fields.hoursText)}
        optional
      />
    </StepPage>
  );
}
