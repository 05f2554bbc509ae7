import { useTranslation } from "react-i18next";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { ButtonLink, PostButton } from "#app/ui/forms/buttons.tsx";
import { FitAside } from "#app/ui/lists/fit-aside.tsx";
import { useFitReasons } from "#app/ui/matching/reason-texts.ts";
import type { PostingView } from "#app/usecases/search/read-posting.ts";

/** How to apply, and keeping the posting for later. */
export function ApplyBox({ view, signedIn }: { view: PostingView; signedIn: boolean }) {
  const { t } = useTranslation("postings");
  const { posting, application } = view;
  const { id, deadline } = posting.listing;
  const applied = application !== null && application.status !== "withdrawn";
  return (
    <div className="sheet no-print">
      {applied ? <p>{t("page.applied")}</p> : <p>{signedIn ? t("page.applyText") : t("page.applySignIn")}</p>}
      {deadline === null || applied ? null : <p>{t("page.applyDeadline", { day: deadline })}</p>}
      <div className="actions">
        {applied ? (
          <ButtonLink href={`/applications/${application.id}`}>{t("page.seeApplication")}</ButtonLink>
        ) : signedIn && !view.mayApply ? null : (
          <ButtonLink href={`/applications/new?postingId=${id}`}>{t("page.apply")}</ButtonLink>
        )}
        {view.maySave ? (
          <PostButton
            action="/saved"
            look="quiet"
            fields={{
              intent: posting.favourite ? "remove-favourite" : "add-favourite",
              postingId: id,
              returnTo: `/postings/${id}`,
            }}
          >
            {posting.favourite ? t("page.letGo") : t("page.keep")}
          </PostButton>
        ) : null}
      </div>
    </div>
  );
}

/** For a jobseeker: whether it fits, and why. */
export function FitSection({ judgement }: { judgement: Judgement | null }) {
  const { t } = useTranslation("postings");
  const reasons = useFitReasons("seeker");
  if (judgement === null) return null;
  return (
    <section>
      <h2>{t("page.fitTitle")}</h2>
      <FitAside feasibility={judgement.feasibility} reasons={reasons(judgement, "full")} />
    </section>
  );
}
