import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import type { PersonPage } from "#app/usecases/guidance/read-person.ts";

/** Consents in force: what for, to whom, until when. */
export function PersonConsents({ consents, seekerId }: { consents: PersonPage["consents"]; seekerId: number }) {
  const { t } = useTranslation("guidance");
  return (
    <section aria-labelledby="consents">
      <h2 id="consents">{t("person.consents")}</h2>
      {consents.length === 0 ? (
        <p>{t("person.noConsents")}</p>
      ) : (
        <ul>
          {consents.map(({ id, purpose, organisation, account, expiresOn }) => {
            const who = organisation ?? account;
            return (
              <li key={id}>
                {t(`purpose.${purpose}`)} · {who === null ? t("person.consentToAll") : t("person.consentTo", { who })} ·{" "}
                {t("person.until", { day: expiresOn })}
              </li>
            );
          })}
        </ul>
      )}
      <p>
        <ButtonLink href={`/seekers/${seekerId}/profile/consents`} look="quiet">
          {t("person.consentsPage")}
        </ButtonLink>
      </p>
    </section>
  );
}
