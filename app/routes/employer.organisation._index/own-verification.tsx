import { useTranslation } from "react-i18next";
import type { VerificationEvent, VerificationStatus } from "#app/domain/employers/organisation.ts";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";

interface OwnVerificationProps {
  readonly organisation: {
    readonly id: number;
    readonly verification: VerificationStatus;
    readonly verificationNote: string | null;
    readonly submittedAt: Date | null;
    readonly creditCode: string | null;
    readonly areaCode: string | null;
    readonly contactPhone: string | null;
  };
  readonly version: string;
  readonly events: readonly VerificationEvent[];
}

/** Where the organisation stands with the federation, and its members' next step. */
export function OwnVerification({ organisation, version, events }: OwnVerificationProps) {
  const { t } = useTranslation("employers");
  const { id, verification, verificationNote, submittedAt, creditCode, areaCode, contactPhone } = organisation;
  const complete = creditCode !== null && areaCode !== null && contactPhone !== null;
  const press = (event: "submit" | "withdraw", look: "main" | "quiet") => (
    <PostButton action="/employer/organisation?index" fields={{ event, version, organisationId: id }} look={look}>
      {t(`own.${event}`)}
    </PostButton>
  );
  switch (verification) {
    case "unverified":
      return (
        <Notice title={t("own.submitTitle")}>
          <p>{complete ? t("own.submitText") : t("own.missing")}</p>
          {complete && events.includes("submit") ? press("submit", "main") : null}
        </Notice>
      );
    case "submitted":
      return (
        <Notice title={t("own.waiting")}>
          <p>
            {submittedAt === null ? null : `${t("own.handedIn", { at: submittedAt })} `}
            {t("own.waitingText")}
          </p>
          {events.includes("withdraw") ? press("withdraw", "quiet") : null}
        </Notice>
      );
    case "rejected":
      return (
        <Notice kind="warning" title={t("own.rejected")}>
          <p>{verificationNote}</p>
          <p>
            {t("own.rejectedText")} <a href={`/employer/organisation/edit?id=${id}`}>{t("own.mend")}</a>
          </p>
          {complete && events.includes("submit") ? press("submit", "main") : <p>{t("own.missing")}</p>}
        </Notice>
      );
    case "suspended":
      return (
        <Notice kind="warning" title={t("own.suspended")}>
          <p>{verificationNote}</p>
          <p>{t("own.suspendedText")}</p>
          <Hotline />
        </Notice>
      );
    case "verified":
      return (
        <Notice kind="success" title={t("own.verified")}>
          <p>{t("own.verifiedText")}</p>
          <Hotline />
        </Notice>
      );
  }
}
