import { useTranslation } from "react-i18next";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { formatPay } from "#app/domain/postings/pay.ts";
import { ButtonLink, PostButton } from "#app/ui/forms/buttons.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FitAside } from "#app/ui/lists/fit-aside.tsx";
import { Facts } from "#app/ui/lists/posting-row.tsx";
import { useFitReasons } from "#app/ui/matching/reason-texts.ts";
import type { PostingView } from "#app/usecases/search/read-posting.ts";
import { useListingFacts } from "../postings/listing-row.tsx";

/** How to apply, and keeping the posting for later. */
export function ApplyBox({ view, signedIn }: { view: PostingView; signedIn: boolean }) {
  const { t } = useTranslation(["postings", "search"]);
  const locale = useLocale();
  const facts = useListingFacts();
  const { posting, application } = view;
  const stated = posting.listing.pay;
  const pay = stated === null ? t("search:browse.payUnknown") : formatPay(stated, locale === "en" ? "en" : "zh");
  const { id } = posting.listing;
  const applied = application !== null && application.status !== "withdrawn";
  return (
    <div className="sheet no-print">
      <Facts facts={[<b key="pay">{pay}</b>, ...facts(posting)]} />
      {applied ? <p>{t("page.applied")}</p> : <p>{signedIn ? t("page.applyText") : t("page.applySignIn")}</p>}
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
