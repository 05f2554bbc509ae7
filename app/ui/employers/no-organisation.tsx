import { useTranslation } from "react-i18next";
import { ButtonLink } from "../forms/buttons.tsx";
import { EmptyState } from "../lists/empty-state.tsx";

/** For somebody who came to hire and belongs to no organisation yet. */
export function NoOrganisation() {
  const { t } = useTranslation("postings");
  return (
    <EmptyState title={t("form.newNone")}>
      <p>{t("form.newNoneText")}</p>
      <ButtonLink href="/register/organisation">{t("form.newNoneDo")}</ButtonLink>
    </EmptyState>
  );
}
