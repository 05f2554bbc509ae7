import { useTranslation } from "react-i18next";
import type { PublicFair } from "#app/usecases/fairs/read-fairs.ts";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";

/** What the reader can do about registering: for themselves, for others, or sign in first. */
export function FairRegistration(props: { page: PublicFair; signedIn: boolean; ownProfile: boolean }) {
  const { page, signedIn, ownProfile } = props;
  const { t } = useTranslation(["fairs", "site"]);
  const { fair, registered, registrationOpen, registersOthers } = page;
  const over = fair.status === "cancelled" || fair.status === "held";
  const concernsReader = !signedIn || ownProfile || registersOthers;
  if (over || !concernsReader) return null;
  const here = `/fairs/${fair.id}`;
  return (
    <>
      <h2>{t("page.registerTitle")}</h2>
      {registered ? (
        <Notice kind="success" title={t("page.registered")}>
          <p>{t("page.registeredText")}</p>
          <ButtonLink href={`${here}/cancel-registration`} look="quiet">
            {t("page.cancelMine")}
          </ButtonLink>
        </Notice>
      ) : null}
      {registrationOpen ? null : <p>{t("page.notOpen")}</p>}
      {registrationOpen && !signedIn ? (
        <>
          <p>{t("page.signInFirst")}</p>
          <Hotline />
        </>
      ) : null}
      {registrationOpen && (!signedIn || (ownProfile && !registered) || registersOthers) ? (
        <Actions>
          {!signedIn || (ownProfile && !registered) ? (
            <ButtonLink href={`${here}/register`}>{t("page.register")}</ButtonLink>
          ) : null}
          {registersOthers ? (
            <ButtonLink href={`${here}/people`} look={ownProfile ? "quiet" : "main"}>
              {t("page.registerOther")}
            </ButtonLink>
          ) : null}
        </Actions>
      ) : null}
    </>
  );
}
