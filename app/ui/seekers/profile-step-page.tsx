import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { isAbilityStep, PROFILE_STEPS, type ProfileStep, stepAfter } from "#app/domain/seekers/profile.ts";
import { Steps } from "../desks/steps.tsx";
import { Breadcrumb } from "../layout/breadcrumb.tsx";
import { Notice } from "../layout/notice.tsx";
import { Lead, PageTitle } from "../layout/page-title.tsx";
import { type PictogramName, WithPictogram } from "../layout/pictogram.tsx";
import { AboutStep, CertificateStep, GuardianStep, TravelStep } from "./person-steps.tsx";
import type { ProfileView } from "./profile-view.ts";
import { TrainingStep, WorkStep } from "./record-steps.tsx";
import type { SeekerPaths } from "./seeker-desk.tsx";
import type { StepProps } from "./step-form.tsx";
import { AbilityStepForm, HoursStep, NeedsStep, NotWantedStep, SkillsStep, WishesStep } from "./work-steps.tsx";

interface ProfileStepPageProps {
  readonly step: ProfileStep;
  readonly profile: ProfileView;
  readonly paths: SeekerPaths;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

const DRAWINGS: Readonly<Record<ProfileStep, PictogramName>> = {
  about: "person",
  certificate: "paper",
  travel: "travel",
  senses: "person",
  movement: "person",
  understanding: "person",
  "working-with-others": "people",
  surroundings: "place",
  needs: "help",
  hours: "date",
  wishes: "work",
  "not-wanted": "no",
  skills: "yes",
  training: "paper",
  work: "work",
  guardian: "people",
  consents: "ask",
};

/** One page of the profile. */
export function ProfileStepPage({ step, profile, paths, lastResult }: ProfileStepPageProps) {
  const { t } = useTranslation("seekers");
  const { onBehalf, content } = profile;
  const { name } = content;
  const title = onBehalf ? t(`stepFor.${step}`) : t(`step.${step}`);
  const following = stepAfter(step);
  const nextHref = following === null ? paths.profile : `${paths.profile}/${following}`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: onBehalf ? t("home.titleFor", { name }) : t("home.title"), href: paths.home },
          { label: t("profile.title"), href: paths.profile },
        ]}
        here={title}
      />
      <Steps step={PROFILE_STEPS.indexOf(step) + 1} steps={PROFILE_STEPS.length} />
      <WithPictogram of={DRAWINGS[step]}>
        <PageTitle>{title}</PageTitle>
      </WithPictogram>
      <Lead>{onBehalf ? t(`whyFor.${step}`) : t(`why.${step}`)}</Lead>
      {onBehalf ? <Notice title={t("home.actingFor", { name })} /> : null}
      <StepContent
        step={step}
        profile={profile}
        lastResult={lastResult}
        nextHref={nextHref}
        action={`${paths.profile}/${step}`}
      />
    </>
  );
}

function StepContent({ step, action, ...props }: StepProps & { step: ProfileStep; action: string }) {
  if (isAbilityStep(step)) return <AbilityStepForm step={step} {...props} />;
  switch (step) {
    case "about":
      return <AboutStep {...props} />;
    case "certificate":
      return <CertificateStep {...props} />;
    case "travel":
      return <TravelStep {...props} />;
    case "needs":
      return <NeedsStep {...props} />;
    case "hours":
      return <HoursStep {...props} />;
    case "wishes":
      return <WishesStep {...props} />;
    case "not-wanted":
      return <NotWantedStep {...props} />;
    case "skills":
      return <SkillsStep {...props} />;
    case "training":
      return <TrainingStep {...props} action={action} />;
    case "work":
      return <WorkStep {...props} action={action} />;
    case "guardian":
      return <GuardianStep {...props} />;
    case "consents":
      return null;
  }
}
