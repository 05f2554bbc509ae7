import { type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { changeText } from "#app/domain/matching/change-text.ts";
import type { Change } from "#app/domain/matching/judgement.ts";
import type { TriedChange } from "#app/domain/matching/tried-changes.ts";
import { SubmitButton } from "../forms/buttons.tsx";
import { NonceContext } from "../layout/nonce.ts";
import liveTrial from "./live-trial.ts?script";
import { useReasonText } from "./reason-texts.ts";
import { TRIAL_FORM } from "./trial-form.ts";
import { useTriedText } from "./tried-text.ts";
import { TriedList, TriedSummary, type ShownTrial } from "./tried-list.tsx";

interface TrialPageProps<Shown> {
  readonly of: "postings" | "people";
  /** Something typed could not be read: the list is as it is, and the reader is led to the form. */
  readonly refused: boolean;
  readonly tried: readonly TriedChange[];
  readonly proposals: readonly { readonly change: Change; readonly opens: number }[];
  readonly result: ShownTrial<Shown>;
  readonly describe: (shown: Shown) => { readonly href: string; readonly title: string; readonly note: string | null };
  /** The form. */
  readonly children: ReactNode;
}

/** Where sending the form leads. */
const LED_TO = { id: "result" } as const;

/** What can be changed, and beside it what becomes of the list; with script as soon as something is changed. */
export function TrialPage<Shown>(props: TrialPageProps<Shown>) {
  const { of, refused, tried, proposals, result, describe, children } = props;
  const { t } = useTranslation("matching");
  const nonce = useContext(NonceContext);
  const word = useReasonText("counsellor");
  const tell = useTriedText();
  const changed = tried.length > 0;
  const opens = (count: number) =>
    of === "postings" ? t("trial.opensPostings", { count }) : t("trial.opensPeople", { count });
  return (
    <div className="trial">
      <section aria-labelledby="what-to-change" {...(refused ? LED_TO : {})}>
        <h2 id="what-to-change">{t("trial.formTitle")}</h2>
        {children}
      </section>
      <section aria-labelledby="what-changes" {...(refused ? {} : LED_TO)}>
        <h2 id="what-changes">{t("trial.result")}</h2>
        <p className="trial-summary" role="status" data-live="summary">
          {refused ? t("trial.refused") : <TriedSummary result={result} of={of} changed={changed} />}
        </p>
        <div data-live="tried">
          {changed ? (
            <>
              <h3>{t("trial.tried")}</h3>
              <ul>
                {tried.map((each) => (
                  <li key={`${each.what} ${each.code}`}>{tell(each)}</li>
                ))}
              </ul>
              <p className="hint">{t("trial.notSaved")}</p>
            </>
          ) : null}
        </div>
        <div data-live="proposals">
          {proposals.length === 0 ? null : (
            <>
              <h3>{t("trial.proposals")}</h3>
              <ul className="proposals">
                {proposals.map(({ change, opens: count }) => (
                  <li key={changeText(change)}>
                    <SubmitButton look="quiet" form={TRIAL_FORM} name="change" value={changeText(change)}>
                      {word(change)}
                    </SubmitButton>{" "}
                    <span>{opens(count)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <div data-live="list">
          <TriedList result={result} of={of} changed={changed} describe={describe} />
        </div>
      </section>
      <script defer nonce={nonce} src={liveTrial} />
    </div>
  );
}
