import { useTranslation } from "react-i18next";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { formatPay } from "#app/domain/postings/pay.ts";
import { ButtonLink, PostButton } from "#app/ui/forms/buttons.tsx";
import { CallCounsellor } from "#app/ui/layout/call.tsx";
import { useLocale, useReader } from "#app/ui/layout/reader.ts";
import { FitAside } from "#app/ui/lists/fit-aside.tsx";
import { Facts } from "#app/ui/lists/posting-row.tsx";
import { useFitReasons } from "#app/ui/matching/reason-texts.ts";
import type { PostingView } from "#app/usecases/search/read-posting.ts";
import { useListingFacts } from "../postings/listing-row.tsx";

/** How to apply, and keeping the posting for later. */
export function ApplyBox({ view }: { view: PostingView }) {
  const { t } = useTranslation(["postings", "search"]);
  const locale = useLocale();
  const facts = useListingFacts();
  const { posting } = view;
  const stated = posting.listing.pay;
  const pay = stated === null ? t("search:browse.payUnknown") : formatPay(stated, locale === "en" ? "en" : "zh");
  const { id } = posting.listing;
  const way = useWayToApply(view);
  return (
    <div className="sheet no-print">
      <Facts facts={[<b key="pay">{pay}</b>, ...facts(posting)]} />
      {way === null ? null : <p>{way.text}</p>}
      {way?.look === "main" ? <CallCounsellor /> : null}
      <div className="actions">
        {way === null ? null : (
          <ButtonLink href={way.href} look={way.look}>
            {way.label}
          </ButtonLink>
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

/** What the reader can do to apply: oneself, or for somebody; null for an employer or an organiser. */
function useWayToApply({ posting, application, mayApply }: PostingView): {
  readonly text: string;
  readonly href: string;
  readonly label: string;
  readonly look: "main" | "quiet";
} | null {
  const { t } = useTranslation("postings");
  const { viewer } = useReader();
  const apply = {
    href: `/applications/new?postingId=${posting.listing.id}`,
    label: t("page.apply"),
    look: "main",
  } as const;
  if (viewer === null) return { text: t("page.applySignIn"), ...apply };
  if (viewer.roles.includes("seeker")) {
    if (application === null || application.status === "withdrawn") return { text: t("page.applyText"), ...apply };
    const href = `/applications/${application.id}`;
    return { text: t("page.applied"), href, label: t("page.seeApplication"), look: "main" };
  }
  if (!mayApply) return null;
  const href = viewer.roles.includes("counsellor") ? "/counsellor/people" : "/liaison";
  return { text: t("page.applyForOthers"), href, label: t("page.toPeople"), look: "quiet" };
}

/** For a jobseeker: whether it fits, and why; the demands that are met stand one by one on the page behind the link. */
export function FitSection({ judgement, seekerId, postingId }: FitSectionProps) {
  const { t } = useTranslation("postings");
  const reasons = useFitReasons("seeker");
  if (judgement === null || seekerId === null) return null;
  const strengths = judgement.strengths.filter(({ code }) => code !== "demand-met");
  return (
    <section>
      <h2>{t("page.fitTitle")}</h2>
      <FitAside feasibility={judgement.feasibility} reasons={reasons({ ...judgement, strengths })} />
      <p>
        <a href={`/seekers/${seekerId}/postings/${postingId}`}>{t("page.fitCompare")}</a>
      </p>
    </section>
  );
}

interface FitSectionProps {
  readonly judgement: Judgement | null;
  readonly seekerId: number | null;
  readonly postingId: number;
}
