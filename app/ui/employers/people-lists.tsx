import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PostButton } from "../forms/buttons.tsx";
import { wholeNumber } from "#app/domain/typed-values.ts";

const number = () => wholeNumber({ min: 1, max: 999_999_999 });

/** What the two buttons beside a request post. */
export const joinAnswerSchema = z.object({
  answer: z.enum(["accepted", "declined"]),
  requestId: number(),
  organisationId: number(),
});

interface MemberView {
  readonly accountId: number;
  readonly name: string;
  readonly since: Date;
}

/** Who acts for an organisation here; `href` leads the administrator to each account. */
export function MemberList(props: {
  label: string;
  members: readonly MemberView[];
  ownAccountId?: number;
  href?: (accountId: number) => string;
}) {
  const { label, members, ownAccountId, href } = props;
  const { t } = useTranslation("employers");
  if (members.length === 0) return <p>{t("people.none")}</p>;
  return (
    <ul className="list" aria-label={label}>
      {members.map(({ accountId, name, since }) => {
        const shown = accountId === ownAccountId ? t("people.you", { name }) : name;
        return (
          <li key={accountId} className="item">
            <p>{href ? <a href={href(accountId)}>{shown}</a> : shown}</p>
            <p className="facts">{t("people.since", { at: since })}</p>
          </li>
        );
      })}
    </ul>
  );
}

interface JoinRequestView {
  readonly id: number;
  readonly accountId: number;
  readonly name: string;
  readonly phoneMasked: string;
  readonly askedAt: Date;
}

/** Who asks to be let in, each with the two answers; nothing where nobody asks. */
export function JoinRequestList(props: {
  title: string;
  requests: readonly JoinRequestView[];
  /** Where the answer is posted. */
  action: string;
  organisationId: number;
  href?: (accountId: number) => string;
}) {
  const { title, requests, action, organisationId, href } = props;
  const { t } = useTranslation("employers");
  if (requests.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <p>{t("people.asksHint")}</p>
      <ul className="list" aria-label={title}>
        {requests.map(({ id, accountId, name, phoneMasked, askedAt }) => {
          const answer = (intent: "accepted" | "declined") => ({ answer: intent, requestId: id, organisationId });
          return (
            <li key={id} className="item">
              <p>{href ? <a href={href(accountId)}>{name}</a> : name}</p>
              <p className="facts">{t("people.asks", { phone: phoneMasked, at: askedAt })}</p>
              <div className="actions">
                <PostButton action={action} fields={answer("accepted")} about={name}>
                  {t("people.accept")}
                </PostButton>
                <PostButton action={action} fields={answer("declined")} look="quiet" about={name}>
                  {t("people.decline")}
                </PostButton>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
