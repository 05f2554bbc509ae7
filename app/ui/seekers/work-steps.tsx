import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodations.ts";
import { DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { EDUCATION_NAMES, EDUCATION_STEPS } from "#app/domain/matching/education.ts";
import { POSTING_KIND_NAMES, POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { WORKING_MODE_NAMES, WORKING_MODES, WORKING_SHIFT_NAMES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import type { AbilityStep } from "#app/domain/seekers/profile.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { CheckboxGroup, RadioGroup, SelectField } from "../forms/choice-fields.tsx";
import { MoneyField, NumberField, TextArea, yuanText } from "../forms/text-fields.tsx";
import { useLocale, useReader } from "../layout/reader.ts";
import { accommodationChoices, choicesOf, occupationChoices, occupationOptions } from "./choices.ts";
import type { hoursSchema, needsSchema, notWantedSchema, skillsSchema, wishesSchema } from "./profile-schemas.ts";
import { StepForm, type StepProps } from "./step-form.tsx";

const LEVELS = [0, 1, 2, 3] as const;

/** One group of dimensions, each asked in plain words; in easy-read in few words. */
export function AbilityStepForm({
  profile: { content, onBehalf },
  lastResult,
  nextHref,
  step,
}: StepProps & { step: AbilityStep }) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const { display } = useReader();
  const asked = DIMENSIONS.filter(({ group }) => group === step);
  const answers = asked.map(({ code }) => [code, String(content.abilities[code] ?? "unknown")] as const);
  const [form, fields] = useForm<Record<string, string>>({ lastResult, defaultValue: Object.fromEntries(answers) });
  return (
    <>
      <p>{onBehalf ? t("ability.leadFor", { name: content.name }) : t("ability.lead")}</p>
      <StepForm form={form} nextHref={nextHref}>
        {asked.map(({ code, name, askPerson, levels }) => {
          const field = fields[code];
          if (field === undefined) return null;
          const options = LEVELS.map((level) => ({
            value: String(level),
            label: inLanguage(locale, display.easyRead ? levels[level].easy : levels[level].person),
          }));
          return (
            <RadioGroup
              key={code}
              field={field}
              label={inLanguage(locale, name)}
              hint={inLanguage(locale, askPerson)}
              options={[...options.reverse(), { value: "unknown", label: t("ability.unknown") }]}
            />
          );
        })}
      </StepForm>
    </>
  );
}

const NEEDS_OF_PLACE = ACCOMMODATION_CODES.slice(0, ACCOMMODATION_CODES.indexOf("large-print"));
const NEEDS_OF_COMMUNICATION = ACCOMMODATION_CODES.slice(
  ACCOMMODATION_CODES.indexOf("large-print"),
  ACCOMMODATION_CODES.indexOf("quiet-place"),
);
const NEEDS_OF_TIME = ACCOMMODATION_CODES.slice(ACCOMMODATION_CODES.indexOf("quiet-place"));

export function NeedsStep({ profile: { content, onBehalf }, lastResult, nextHref }: StepProps) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const named = (codes: readonly AccommodationCode[]) =>
    codes.filter((code) => content.accommodationsNeeded.includes(code));
  const [form, fields] = useForm<z.input<typeof needsSchema>>({
    lastResult,
    defaultValue: {
      place: named(NEEDS_OF_PLACE),
      communication: named(NEEDS_OF_COMMUNICATION),
      time: named(NEEDS_OF_TIME),
    },
  });
  return (
    <>
      <p>{onBehalf ? t("needs.leadFor") : t("needs.lead")}</p>
      <StepForm form={form} nextHref={nextHref}>
        <CheckboxGroup
          field={fields.place}
          label={t("needs.place")}
          options={accommodationChoices(locale, NEEDS_OF_PLACE)}
        />
        <CheckboxGroup
          field={fields.communication}
          label={t("needs.communication")}
          options={accommodationChoices(locale, NEEDS_OF_COMMUNICATION)}
        />
        <CheckboxGroup
          field={fields.time}
          label={t("needs.time")}
          options={accommodationChoices(locale, NEEDS_OF_TIME)}
        />
      </StepForm>
    </>
  );
}

export function HoursStep({ profile: { content }, lastResult, nextHref }: StepProps) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof hoursSchema>>({
    lastResult,
    defaultValue: {
      hoursPerDayMax: content.hoursPerDayMax?.toString(),
      hoursPerWeekMax: content.hoursPerWeekMax?.toString(),
      shiftsPossible: [...content.shiftsPossible],
      workingModes: [...content.workingModes],
    },
  });
  return (
    <StepForm form={form} nextHref={nextHref}>
      <NumberField field={fields.hoursPerDayMax} label={t("hours.day")} unit={t("hours.unit")} optional />
      <NumberField field={fields.hoursPerWeekMax} label={t("hours.week")} unit={t("hours.unit")} optional />
      <CheckboxGroup
        field={fields.shiftsPossible}
        label={t("hours.shifts")}
        options={choicesOf(locale, WORKING_SHIFTS, (shift) => WORKING_SHIFT_NAMES[shift])}
        optional
      />
      <CheckboxGroup
        field={fields.workingModes}
        label={t("hours.modes")}
        hint={t("hours.modesHint")}
        options={choicesOf(locale, WORKING_MODES, (mode) => WORKING_MODE_NAMES[mode])}
        optional
      />
    </StepForm>
  );
}

export function WishesStep({ profile: { content }, lastResult, nextHref }: StepProps) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof wishesSchema>>({
    lastResult,
    defaultValue: {
      kindsWanted: [...content.kindsWanted],
      wage: yuanText(content.wageWishMonthlyFen),
      occupations: [...content.occupationsWanted],
    },
  });
  return (
    <StepForm form={form} nextHref={nextHref}>
      <CheckboxGroup
        field={fields.occupations}
        label={t("wishes.wanted")}
        hint={t("wishes.wantedHint")}
        options={occupationChoices(locale, content.occupationsWanted)}
        optional
      />
      <SelectField
        field={fields.more}
        label={t("wishes.more")}
        options={[]}
        groups={occupationOptions(locale)}
        optional
      />
      <CheckboxGroup
        field={fields.kindsWanted}
        label={t("wishes.kinds")}
        hint={t("wishes.kindsHint")}
        options={choicesOf(locale, POSTING_KINDS, (kind) => POSTING_KIND_NAMES[kind])}
        optional
      />
      <MoneyField field={fields.wage} label={t("wishes.wage")} hint={t("wishes.wageHint")} optional />
    </StepForm>
  );
}

export function NotWantedStep({ profile: { content }, lastResult, nextHref }: StepProps) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof notWantedSchema>>({
    lastResult,
    defaultValue: { occupations: [...content.occupationsRefused] },
  });
  return (
    <StepForm form={form} nextHref={nextHref}>
      <CheckboxGroup
        field={fields.occupations}
        label={t("wishes.refused")}
        hint={t("wishes.refusedHint")}
        options={occupationChoices(locale, content.occupationsRefused)}
        optional
      />
      <SelectField
        field={fields.more}
        label={t("wishes.more")}
        options={[]}
        groups={occupationOptions(locale)}
        optional
      />
    </StepForm>
  );
}

export function SkillsStep({ profile: { content }, lastResult, nextHref }: StepProps) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof skillsSchema>>({
    lastResult,
    defaultValue: { education: content.education, skills: content.skills.join("\n") },
  });
  return (
    <StepForm form={form} nextHref={nextHref}>
      <SelectField
        field={fields.education}
        label={t("skills.education")}
        options={choicesOf(locale, EDUCATION_STEPS, (step) => EDUCATION_NAMES[step])}
        optional
      />
      <TextArea field={fields.skills} label={t("skills.skills")} hint={t("skills.skillsHint")} optional />
    </StepForm>
  );
}
