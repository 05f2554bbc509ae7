import { useTranslation } from "react-i18next";
import type { PublicFair } from "#app/usecases/fairs/read-fairs.ts";
import { StatusTag, type StatusTone } from "#app/ui/data/status-tag.tsx";
import { Actions, PostButton } from "#app/ui/forms/buttons.tsx";

const ANSWERS = {
  invited: { key: "page.answerInvited", tone: "waiting" },
  accepted: { key: "page.answerAccepted", tone: "done" },
  declined: { key: "page.answerDeclined", tone: "stopped" },
} as const satisfies Record<string, { key: string; tone: StatusTone }>;

/** The invitations of the reader's own organisation, each with its answer and the way to change it. */
export function FairInvitations({ page }: { page: PublicFair }) {
  const { t } = useTranslation("fairs");
  const { fair, invitations, answerable } = page;
  if (invitations.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="invitations">
      <h2 id="invitations">{t("page.invitations")}</h2>
      {answerable ? <p>{t("page.invitationsLead")}</p> : null}
      <ul className="list">
        {invitations.map(({ postingId, title, answer }) => (
          <li key={postingId} className="item">
            <h3>{title}</h3>
            <p>
              <StatusTag tone={ANSWERS[answer].tone}>{t(ANSWERS[answer].key)}</StatusTag>
            </p>
            {answerable ? (
              <Actions>
                {answer === "accepted" ? null : (
                  <PostButton
                    action={`/fairs/${fair.id}/answer`}
                    fields={{ postingId, answer: "accepted" }}
                    about={title}
                  >
                    {t("page.accept")}
                  </PostButton>
                )}
                {answer === "declined" ? null : (
                  <PostButton
                    action={`/fairs/${fair.id}/answer`}
                    fields={{ postingId, answer: "declined" }}
                    look="quiet"
                    about={title}
                  >
                    {t("page.decline")}
                  </PostButton>
                )}
              </Actions>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
