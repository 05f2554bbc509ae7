import { useTranslation } from "react-i18next";
import type { SteeringReason } from "#app/domain/matching/answers.ts";
import { STEERING_KEEPS } from "#app/domain/matching/weights.ts";
import { occupation, occupationGroup } from "#app/domain/occupations/occupations.ts";
import { formatDistance, formatList, formatMoney } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { Actions, ButtonLink, PostButton } from "../forms/buttons.tsx";
import type { PictogramName } from "../layout/pictogram.tsx";
import { WithPictogram } from "../layout/pictogram.tsx";
import { Lead, PageTitle } from "../layout/page-title.tsx";
import { useLocale } from "../layout/reader.ts";
import { EmptyState } from "../lists/empty-state.tsx";
import { SeekerDesk, type SeekerPaths } from "../seekers/seeker-desk.tsx";
import { LearnedBounds } from "./learned-bounds.tsx";
import type { LearnedView, ShownAnswer, ShownLesson } from "./learned-view.ts";
import { OtherAnswers } from "./other-answers.tsx";

const DRAWINGS: Readonly<Record<SteeringReason, PictogramName>> = {
  "too-far": "travel",
  pay: "money",
  hours: "date",
  "kind-of-work": "work",
  "too-hard": "help",
  place: "place",
};

/** What somebody's answers changed about their list, by which answer, how far, and how to have it forgotten. */
export function LearnedPage({ view, paths }: { readonly view: LearnedView; readonly paths: SeekerPaths }) {
  const { t } = useTranslation("matching");
  const { name, onBehalf, learned, others, listed } = view;
  const here = `${paths.profile}/answers`;
  return (
    <SeekerDesk paths={paths} onBehalf={onBehalf} name={name}>
      <PageTitle>{onBehalf ? t("learned.titleFor", { name }) : t("learned.title")}</PageTitle>
      <Lead>{onBehalf ? t("learned.leadFor") : t("learned.lead")}</Lead>
      {learned.length === 0 ? (
        <EmptyState title={t("learned.none")}>
          <p>{t("learned.noneText")}</p>
          <ButtonLink href={`${paths.home}#suggestions`} look="quiet">
            {t("learned.toList")}
          </ButtonLink>
        </EmptyState>
      ) : (
        <>
          <h2>{t("learned.now")}</h2>
          <p className="hint">{t("learned.showHint")}</p>
          <ul className="list">
            {learned.map((lesson) => (
              <LessonItem key={lesson.reason} lesson={lesson} listed={listed} onBehalf={onBehalf} action={here} />
            ))}
          </ul>
          <Actions>
            <PostButton action={here} fields={{ forget: "all" }} look="warn">
              {t("learned.all")}
            </PostButton>
            <ButtonLink href={`${paths.home}#suggestions`} look="link">
              {t("learned.toList")}
            </ButtonLink>
          </Actions>
          <p className="hint">{t("learned.allText")}</p>
        </>
      )}
      <LearnedBounds />
      {others.length === 0 ? null : <OtherAnswers answers={others} action={here} onBehalf={onBehalf} />}
    </SeekerDesk>
  );
}

interface LessonItemProps {
  readonly lesson: ShownLesson;
  readonly listed: number;
  readonly onBehalf: boolean;
  /** Where the buttons post to. */
  readonly action: string;
}

function LessonItem({ lesson, listed, onBehalf, action }: LessonItemProps) {
  const { t } = useTranslation("matching");
  const { reason, lowered, answers } = lesson;
  const figure = useFigure()(lesson);
  return (
    <li className="item">
      <WithPictogram of={DRAWINGS[reason]}>
        <h3>{t(`learned.reason.${reason}`)}</h3>
      </WithPictogram>
      <p>
        <strong>{t(`learned.what.${reason}`, { figure, percent: STEERING_KEEPS[reason] / 10 })}</strong>
      </p>
      <p>{lowered === 0 ? t("learned.loweredNone") : t("learned.lowered", { count: lowered, listed })}</p>
      <p>{onBehalf ? t("learned.becauseFor") : t("learned.because")}</p>
      <ul>
        {answers.map((answer) => (
          <AnswerItem key={answer.posting.id} answer={answer} action={action} />
        ))}
      </ul>
    </li>
  );
}

function AnswerItem({ answer, action }: { readonly answer: ShownAnswer; readonly action: string }) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const { posting, occasion, on, reason } = answer;
  const words = { on, title: posting.title, organisation: inLanguage(locale, posting.organisation) };
  return (
    <li>
      <p>
        {t(`learned.said.${occasion}`, { ...words, reason: reason === null ? "" : t(`answerReason.${reason}`) })}
        {answer.onBehalf ? <span className="hint"> {t("learned.onBehalf")}</span> : null}
      </p>
      <Actions>
        <PostButton action={action} fields={{ forget: posting.id }} look="quiet" about={posting.title}>
          {t("learned.forget")}
        </PostButton>
        {posting.open ? (
          <PostButton action={action} fields={{ show: posting.id }} look="link" about={posting.title}>
            {t("learned.show")}
          </PostButton>
        ) : null}
      </Actions>
    </li>
  );
}

/** What a lesson is about, in words. */
function useFigure(): (lesson: ShownLesson) => string {
  const locale = useLocale();
  return ({ reason, figure, occupations, organisations }) => {
    if (reason === "kind-of-work") {
      const names = occupations.map((code) => (occupation(code) ?? occupationGroup(code))?.name);
      return formatList(
        locale,
        names.flatMap((name) => (name === undefined ? [] : [inLanguage(locale, name)])),
      );
    }
    if (reason === "place")
      return formatList(
        locale,
        organisations.map((name) => inLanguage(locale, name)),
      );
    if (figure === null) return "";
    if (reason === "too-far") return formatDistance(locale, figure);
    return reason === "pay" ? formatMoney(figure) : String(Math.round(figure / 6) / 10);
  };
}
