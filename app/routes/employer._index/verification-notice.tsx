import { useTranslation } from "react-i18next";
import type { VerificationStatus } from "#app/domain/employers/organisation.ts";
import { Notice } from "#app/ui/layout/notice.tsx";

interface VerifiedOrganisation {
  readonly id: number;
  readonly verification: VerificationStatus;
  readonly verificationNote: string | null;
}

const TITLES = {
  unverified: "desk.organisationUnverified",
  submitted: "desk.organisationSubmitted",
  rejected: "desk.organisationRejected",
  suspended: "desk.organisationSuspended",
} as const;

/** What the organisation's verification still lacks, and what that means for its postings; nothing once verified. */
export function VerificationNotice({ organisation }: { organisation: VerifiedOrganisation }) {
  const { t } = useTranslation("postings");
  const { id, verification, verificationNote } = organisation;
  if (verification === "verified") return null;
  const texts = {
    unverified: t("desk.organisationUnverifiedText"),
    submitted: t("desk.organisationSubmittedText"),
    rejected: verificationNote ?? "",
    suspended: `${verificationNote ?? ""} ${t("desk.organisationSuspendedText")}`,
  };
  return (
    <Notice kind={verification === "submitted" ? "info" : "warning"} title={t(TITLES[verification])}>
      <p>{texts[verification]}</p>
      <p>
        <a href={`/employer/organisation?id=${id}`}>{t("desk.toOrganisation")}</a>
      </p>
    </Notice>
  );
}
