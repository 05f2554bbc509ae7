import { useForm, type SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { TEXT_SIZES } from "#app/i18n/display-settings.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { RadioGroup } from "#app/ui/forms/choice-fields.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextField } from "#app/ui/forms/text-fields.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { SessionList, type SessionOnPage } from "./session-list.tsx";

/** A type and not an interface: a form takes an index of its fields. */
type Settings = {
  readonly name: string;
  readonly locale: string;
  readonly textSize: string;
  readonly theme: string;
  readonly wording: string;
};

interface AccountProps {
  readonly title: string;
  readonly phone: string;
  readonly settings: Settings;
  readonly sessions: readonly SessionOnPage[];
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

const TEXT_SIZE_KEYS = {
  standard: "site:display.textStandard",
  large: "site:display.textLarge",
  largest: "site:display.textLargest",
} as const;

const THEME_KEYS = {
  system: "site:display.themeSystem",
  light: "site:display.themeLight",
  dark: "site:display.themeDark",
  contrast: "site:display.themeContrast",
} as const;

const THEME_ORDER = ["system", "light", "dark", "contrast"] as const;

/** The person's own account: name and display, password, devices. */
export function AccountPage({ title, phone, settings, sessions, lastResult }: AccountProps) {
  const { t } = useTranslation(["accounts", "site"]);
  const [form, fields] = useForm<Settings>({ lastResult, defaultValue: { ...settings } });
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("account.lead")}</Lead>
      <DescriptionList items={[{ term: t("account.phone"), text: phone }]} />
      <p className="hint">{t("account.phoneChange")}</p>
      <h2>{t("account.settings")}</h2>
      <PostForm form={form}>
        <TextField field={fields.name} label={t("account.name")} autoComplete="name" width="medium" />
        <RadioGroup
          field={fields.locale}
          label={t("account.language")}
          options={[
            { value: "zh-CN", label: t("account.chinese") },
            { value: "en", label: t("account.english") },
          ]}
          inline
        />
        <RadioGroup
          field={fields.textSize}
          label={t("account.textSize")}
          options={TEXT_SIZES.map((value) => ({ value, label: t(TEXT_SIZE_KEYS[value]) }))}
          inline
        />
        <RadioGroup
          field={fields.theme}
          label={t("account.theme")}
          options={THEME_ORDER.map((value) => ({ value, label: t(THEME_KEYS[value]) }))}
          inline
        />
        <RadioGroup
          field={fields.wording}
          label={t("account.wording")}
          options={[
            { value: "plain", label: t("account.plain") },
            { value: "easy", label: t("account.easyRead") },
          ]}
          inline
        />
        <Actions>
          <SubmitButton>{t("account.save")}</SubmitButton>
        </Actions>
      </PostForm>
      <h2>{t("account.passwordTitle")}</h2>
      <p>{t("account.passwordLead")}</p>
      <Actions>
        <ButtonLink href="/account/password" look="quiet">
          {t("account.changePassword")}
        </ButtonLink>
      </Actions>
      <SessionList sessions={sessions} />
    </>
  );
}
