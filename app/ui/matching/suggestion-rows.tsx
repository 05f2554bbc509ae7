import { useTranslation } from "react-i18next";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { ButtonLink, PostButton } from "../forms/buttons.tsx";
import { WithPictogram } from "../layout/pictogram.tsx";
import { BestFirst } from "../lists/best-first.tsx";
import { RowList } from "../lists/posting-row.tsx";
import { type ShownPosting, usePostingFacts } from "./posting-facts.ts";
import { SuggestionCard } from "./suggestion-card.tsx";

export interface ShownSuggestion {
  readonly posting: ShownPosting & { readonly id: number; readonly title: string };
  readonly judgement: Judgement;
  readonly pushedBy: string | null;
  readonly note: string | null;
}

interface SuggestionRowsProps {
  readonly label: string;
  readonly seekerId: number;
  readonly suggestions: readonly ShownSuggestion[];
  /** Where to come back to after an answer. */
  readonly returnTo: string;
  /** Read by who acts for the person. */
  readonly onBehalf: boolean;
}

/** So many stand open. */
const OPEN = 6;

/** A person's suggestions: what, why it fits, what to ask, and what to do about it. The best first, the others on demand. */
export function SuggestionRows({ suggestions, ...rest }: SuggestionRowsProps) {
  const { t } = useTranslation("matching");
  return (
    <BestFirst
      rows={suggestions}
      open={OPEN}
      more={(count) => t("list.more", { count })}
      list={(rows, label = rest.label) => <Cards {...rest} label={label} suggestions={rows} />}
    />
  );
}

function Cards({ label, suggestions, ...answering }: SuggestionRowsProps) {
  const words = usePostingFacts();
  return (
    <RowList label={label}>
      {suggestions.map(({ posting, judgement, pushedBy, note }) => (
        <SuggestionCard
          key={posting.id}
          posting={posting}
          judgement={judgement}
          audience={answering.onBehalf ? "counsellor" : "seeker"}
        >
          <Pushed by={pushedBy} note={note} onBehalf={answering.onBehalf} />
          <Answers {...answering} postingId={posting.id} title={`${posting.title} · ${words(posting).organisation}`} />
        </SuggestionCard>
      ))}
    </RowList>
  );
}

function Pushed({ by: name, note, onBehalf }: { by: string | null; note: string | null; onBehalf: boolean }) {
  const { t } = useTranslation("matching");
  if (name === null) return null;
  const by = onBehalf ? t("list.pushedByFor", { name }) : t("list.pushedBy", { name });
  return (
    <WithPictogram of="person">
      <p>
        <strong>{note === null ? by : t("list.pushNote", { by, note })}</strong>
      </p>
    </WithPictogram>
  );
}

function Answers(
  props: Pick<SuggestionRowsProps, "seekerId" | "returnTo" | "onBehalf"> & { postingId: number; title: string },
) {
  const { t } = useTranslation("matching");
  const { seekerId, postingId, title, returnTo, onBehalf } = props;
  const query = new URLSearchParams({ postingId: String(postingId), seekerId: String(seekerId) });
  const back = new URLSearchParams({ seekerId: String(seekerId), returnTo });
  return (
    <>
      <div className="actions">
        <ButtonLink href={`/applications/new?${query}`} about={title}>
          {onBehalf ? t("list.interestedFor") : t("list.interested")}
        </ButtonLink>
        <ButtonLink href={`/seekers/${seekerId}/postings/${postingId}`} look="link" about={title}>
          {t("list.why")}
        </ButtonLink>
      </div>
      <details>
        <summary>
          {onBehalf ? t("card.declineFor") : t("card.decline")}
          <span className="hidden"> {title}</span>
        </summary>
        <div className="declining">
          <PostButton
            action={`/suggestions/${postingId}/answer`}
            fields={{ seekerId, answer: "not-now", returnTo }}
            look="quiet"
            about={title}
          >
            {t("list.notNow")}
          </PostButton>
          <p>{t("card.notNowHint")}</p>
          <ButtonLink href={`/suggestions/${postingId}/answer?${back}`} look="quiet" about={title}>
            {onBehalf ? t("list.notForMeFor") : t("list.notForMe")}
          </ButtonLink>
          <p>{t("card.notForMeHint")}</p>
        </div>
      </details>
    </>
  );
}
