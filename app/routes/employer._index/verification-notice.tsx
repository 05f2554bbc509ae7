import { useTranslation } from "react-i18next";
import type { VerificationStatus } from "#app/domain/employers/organisation.ts";
import { Notice } from "#app/ui/layout/notice.tsx";

interface VerifiedOrganisation {
  readonly id: number;
  readonly verification: VerificationStatus;
  readonly verificationNote: string | null;
  readonly submittedAt: Date | null;
}

const TITLES = {
  unverified: "desk.organisationUnverified",
  submitted: "desk.organisationSubmitted",
  rejected: "desk.organisationRejected",
  suspended: "desk.organisationSuspended",
} as const;

/** Where the organisation stands with the federation, and what to do next; nothing once it is verified. */
export function VerificationNotice({ organisation }: { organisation: VerifiedOrganisation }) {
  const { t } = useTranslation(["postings", "employers"]);
  const { id, verification, verificationNote, submittedAt } = organisation;
  if (verification === "verified") return null;
  const texts = {
    unverified: t("desk.organisationUnverifiedText"),
    submitted: t("desk.organisationSubmittedText"),
    rejected: t("desk.organisationRejectedText"),
    suspended: t("desk.organisationSuspendedText"),
  };
  return (
    <Notice kind={verification === "submitted" ? "info" : "warning"} title={t(TITLES[verification])}>
      {verificationNote === null ? null : <p>{verificationNote}</p>}
      <p>
        {verification === "submitted" && submittedAt !== null
          ? `${t("employers:own.handedIn", { at: submittedAt })} `
          : null}
        {texts[verification]}
      </p>
      <p className="actions">
        {verification === "rejected" ? (
          <a href={`/employer/organisation/edit?id=${id}`}>{t("desk.organisationMend")}</a>
        ) : null}
        <a href={`/employer/organisation?id=${id}`}>{t("desk.toOrganisation")}</a>
      </p>
    </Notice>
  );
}
