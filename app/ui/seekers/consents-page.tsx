import { useForm, type SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { IsoDate } from "#app/domain/dates.ts";
import { CONSENT_DAYS, type ConsentPurpose } from "#app/domain/seekers/consents.ts";
import { formatDate } from "#app/i18n/format.ts";
import { DataTable } from "../data/data-table.tsx";
import { Actions, PostButton, SubmitButton } from "../forms/buttons.tsx";
import { Checkbox, RadioGroup, SelectField } from "../forms/choice-fields.tsx";
import { PostForm } from "../forms/post-form.tsx";
import { HiddenField } from "../forms/text-fields.tsx";
import { Lead, PageTitle } from "../layout/page-title.tsx";
import { WithPictogram } from "../layout/pictogram.tsx";
import { useLocale } from "../layout/reader.ts";
import type { consentSchema, mandateSchema } from "./profile-schemas.ts";
import { SeekerDesk, type SeekerPaths } from "./seeker-desk.tsx";

interface ShownConsent {
  readonly id: number;
  readonly purpose: ConsentPurpose;
  readonly recipient: string | null;
  readonly grantedOn: IsoDate;
  readonly expiresOn: IsoDate;
  readonly inForce: boolean;
  readonly withdrawnOn: IsoDate | null;
  /** It was taken back, would not have run out yet, and none is in force in its place. */
  readonly mayGiveAgain: boolean;
}

interface Named {
  readonly id: number;
  readonly name: string;
}

export interface ConsentsView {
  readonly seekerId: number;
  readonly name: string;
  readonly onBehalf: boolean;
  readonly mayGrant: boolean;
  readonly mayMandate: boolean;
  readonly consents: readonly ShownConsent[];
  readonly employers: readonly Named[];
  readonly liaisons: readonly Named[];
}

/** Which form of the page was posted: its errors stay with it. */
export type ConsentForm = "anonymous" | "adjustments" | "mandate";

interface ConsentsPageProps {
  readonly view: ConsentsView;
  readonly paths: SeekerPaths;
  readonly posted: { readonly form: ConsentForm; readonly lastResult: SubmissionResult<string[]> } | undefined;
}

/** Who may see what, until when; each taken back with one press. */
export function ConsentsPage({ view, paths, posted }: ConsentsPageProps) {
  const { t } = useTranslation("seekers");
  const { name, onBehalf, mayGrant, mayMandate, consents, employers } = view;
  const resultOf = (form: ConsentForm) => (posted?.form === form ? posted.lastResult : undefined);
  const inForce = consents.filter((consent) => consent.inForce);
  const ended = consents.filter((consent) => !consent.inForce);
  return (
    <SeekerDesk paths={paths} onBehalf={onBehalf} name={name}>
      <PageTitle>{onBehalf ? t("consents.titleFor", { name }) : t("consents.title")}</PageTitle>
      <Lead>{onBehalf ? t("consents.leadFor", { name }) : t("consents.lead")}</Lead>
      {inForce.length === 0 ? (
        <p>{onBehalf ? t("consents.noneFor", { name }) : t("consents.none")}</p>
      ) : (
        <ConsentTable
          caption={t("consents.inForce")}
          consents={inForce}
          {...(mayGrant ? { withdrawAt: `${paths.profile}/consents` } : {})}
        />
      )}
      <p className="hint">{t("consents.contactHint")}</p>
      {mayGrant ? (
        <>
          <WithPictogram of="person">
            <h2>{onBehalf ? t("consents.grantAnonymousFor", { name }) : t("consents.grantAnonymous")}</h2>
          </WithPictogram>
          <p>{t("consents.grantAnonymousText")}</p>
          <GrantForm view={view} purpose="employer-anonymous-view" lastResult={resultOf("anonymous")} />
          <WithPictogram of="help">
            <h2>{onBehalf ? t("consents.grantAdjustmentsFor", { name }) : t("consents.grantAdjustments")}</h2>
          </WithPictogram>
          <p>{t("consents.grantAdjustmentsText")}</p>
          {employers.length === 0 ? (
            <p className="hint">{t("consents.noEmployers")}</p>
          ) : (
            <GrantForm view={view} purpose="employer-adjustments" lastResult={resultOf("adjustments")} />
          )}
        </>
      ) : (
        <p>{t("consents.notInCharge")}</p>
      )}
      {mayMandate ? <MandateForm view={view} lastResult={resultOf("mandate")} /> : null}
      {ended.length === 0 ? null : (
        <ConsentTable
          caption={t("consents.ended")}
          consents={ended}
          {...(mayGrant ? { againAt: `${paths.profile}/consents` } : {})}
        />
      )}
    </SeekerDesk>
  );
}

function ConsentTable(props: {
  caption: string;
  consents: readonly ShownConsent[];
  withdrawAt?: string;
  againAt?: string;
}) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const { caption, consents, withdrawAt, againAt } = props;
  const nameOf = (purpose: ConsentPurpose) => t(`purpose.${purpose}`);
  const withdraw =
    withdrawAt === undefined
      ? []
      : [
          {
            header: t("consents.withdraw"),
            plain: true,
            cell: ({ id, purpose, recipient }: ShownConsent) => (
              <PostButton
                action={withdrawAt}
                fields={{ withdraw: id }}
                look="quiet"
                about={`${nameOf(purpose)} ${recipient ?? ""}`}
              >
                {t("consents.withdraw")}
              </PostButton>
            ),
          },
        ];
  const again =
    againAt === undefined || !consents.some(({ mayGiveAgain }) => mayGiveAgain)
      ? []
      : [
          {
            header: t("consents.again"),
            plain: true,
            cell: ({ id, purpose, recipient, mayGiveAgain }: ShownConsent) =>
              mayGiveAgain ? (
                <PostButton
                  action={againAt}
                  fields={{ again: id }}
                  look="quiet"
                  about={`${nameOf(purpose)} ${recipient ?? ""}`}
                >
                  {t("consents.again")}
                </PostButton>
              ) : null,
          },
        ];
  return (
    <DataTable
      caption={caption}
      rows={consents}
      rowKey={({ id }) => id}
      columns={[
        { header: t("home.navConsents"), rowHeader: true, cell: ({ purpose }) => nameOf(purpose) },
        { header: t("consents.recipient"), cell: ({ recipient }) => recipient ?? t("consents.toEveryone") },
        { header: t("consents.shows"), cell: ({ purpose }) => t(`shows.${purpose}`) },
        {
          header: t("consents.until"),
          unbroken: true,
          cell: ({ inForce, expiresOn, withdrawnOn }) => {
            if (inForce) return formatDate(locale, expiresOn);
            return withdrawnOn === null
              ? t("consents.runOut", { day: expiresOn })
              : t("consents.withdrawn", { day: withdrawnOn });
          },
        },
        ...withdraw,
        ...again,
      ]}
    />
  );
}

const DAY_KEYS = { 90: "consents.days90", 180: "consents.days180", 365: "consents.days365" } as const;

function useDays() {
  const { t } = useTranslation("seekers");
  return CONSENT_DAYS.map((days) => ({ value: String(days), label: t(DAY_KEYS[days]) }));
}

const choicesOf = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: String(id), label: name }));

interface GrantProps {
  readonly view: ConsentsView;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

function GrantForm(props: GrantProps & { readonly purpose: z.input<typeof consentSchema>["purpose"] }) {
  const { t } = useTranslation("seekers");
  const { view, purpose, lastResult } = props;
  const [form, fields] = useForm<z.input<typeof consentSchema>>({
    id: purpose,
    lastResult,
    defaultValue: { purpose, days: "180" },
  });
  return (
    <PostForm form={form}>
      <HiddenField name="purpose" value={purpose} />
      {purpose === "employer-adjustments" ? (
        <SelectField field={fields.organisationId} label={t("consents.employer")} options={choicesOf(view.employers)} />
      ) : null}
      <RadioGroup field={fields.days} label={t("consents.days")} options={useDays()} inline />
      <Actions>
        <SubmitButton look="quiet" about={t(`purpose.${purpose}`)}>
          {view.onBehalf ? t("consents.grantFor") : t("consents.grant")}
        </SubmitButton>
      </Actions>
    </PostForm>
  );
}

function MandateForm({ view: { name, onBehalf, liaisons }, lastResult }: GrantProps) {
  const { t } = useTranslation("seekers");
  const title = onBehalf ? t("consents.mandateTitleFor", { name }) : t("consents.mandateTitle");
  const [form, fields] = useForm<z.input<typeof mandateSchema>>({
    id: "mandate",
    lastResult,
    defaultValue: { days: "365" },
  });
  return (
    <>
      <WithPictogram of="people">
        <h2>{title}</h2>
      </WithPictogram>
      <p>{t("consents.mandateText")}</p>
      <PostForm form={form}>
        <HiddenField name="form" value="mandate" />
        <SelectField field={fields.liaisonId} label={t("consents.liaison")} options={choicesOf(liaisons)} />
        <RadioGroup field={fields.days} label={t("consents.days")} options={useDays()} inline />
        <Checkbox
          field={fields.personAgreed}
          label={onBehalf ? t("consents.agreedFor", { name }) : t("consents.agreed")}
        />
        <Actions>
          <SubmitButton look="quiet" about={title}>
            {onBehalf ? t("consents.grantFor") : t("consents.grant")}
          </SubmitButton>
        </Actions>
      </PostForm>
    </>
  );
}
