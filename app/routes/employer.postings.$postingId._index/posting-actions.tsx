import { useTranslation } from "react-i18next";
import type { PostingEvent, PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { Actions, ButtonLink, PostButton } from "#app/ui/forms/buttons.tsx";
import { formHref } from "../employer_.postings.$postingId.form/form-links.ts";

/** One press is enough: nobody is told, and it can be undone. */
const AT_ONCE = ["confirm", "resume"] as const;
/** These ask once more. */
const ASKED = ["pause", "fill", "withdraw", "close", "reopen"] as const;

interface PostingActionsProps {
  readonly postingId: number;
  readonly title: string;
  readonly status: PostingStatus;
  readonly events: readonly PostingEvent[];
  readonly applicants: { readonly waiting: number; readonly open: number };
  readonly mayCopy: boolean;
  readonly mayChange: boolean;
}

/** What can be done with a posting now: the next step first, then the rest of what its status allows. */
export function PostingActions(props: PostingActionsProps) {
  const { postingId, status, events, applicants, mayCopy, mayChange } = props;
  const { t } = useTranslation("postings");
  const page = `/employer/postings/${postingId}`;
  const drafting = mayChange && (status === "draft" || status === "returned");
  const seen = status !== "draft" && status !== "submitted" && status !== "returned";
  return (
    <>
      <h2>{t("desk.actions")}</h2>
      {seen ? (
        <p>
          {applicants.open > 0 ? t("desk.applicantsOpen", { count: applicants.open }) : t("desk.applicantsNone")}
          {applicants.waiting > 0 ? ` · ${t("desk.applicantsWaiting", { count: applicants.waiting })}` : null}
        </p>
      ) : null}
      <Actions>
        {drafting ? <ButtonLink href={formHref(postingId, "check")}>{t("desk.toCheck")}</ButtonLink> : null}
        {drafting ? (
          <ButtonLink href={`${page}/form`} look="quiet">
            {t("desk.toForm")}
          </ButtonLink>
        ) : null}
        {seen ? <ButtonLink href={`${page}/candidates`}>{t("desk.toCandidates")}</ButtonLink> : null}
        {AT_ONCE.filter((event) => events.includes(event)).map((event) => (
          <PostButton key={event} action={`${page}/change/${event}`} look="quiet">
            {t(`change.${event}Do`)}
          </PostButton>
        ))}
        {ASKED.filter((event) => events.includes(event)).map((event) => (
          <ButtonLink
            key={event}
            href={`${page}/change/${event}`}
            look={event === "close" || event === "fill" ? "warn" : "quiet"}
          >
            {t(`change.${event}Do`)}
          </ButtonLink>
        ))}
        {mayCopy ? (
          <PostButton action={`${page}/copy`} look="link">
            {t("desk.copy")}
          </PostButton>
        ) : null}
        {status === "published" ? <a href={`/postings/${postingId}`}>{t("desk.toPublic")}</a> : null}
      </Actions>
    </>
  );
}
