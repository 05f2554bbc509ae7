import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { TRAVEL_PARAMETERS } from "#app/domain/areas/travel.ts";
import { EDUCATION_NAMES } from "#app/domain/matching/education.ts";
import { POSTING_KIND_NAMES } from "#app/domain/postings/kinds.ts";
import { WORKING_SHIFT_NAMES } from "#app/domain/postings/terms.ts";
import {
  isAbilityStep,
  PROFILE_STEPS,
  type ProfileStep,
  type StepState,
  stepState,
} from "#app/domain/seekers/profile.ts";
import { formatMinutes } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DescriptionList } from "../data/description-list.tsx";
import { StatusTag, type StatusTone } from "../data/status-tag.tsx";
import { ButtonLink } from "../forms/buttons.tsx";
import { Notice } from "../layout/notice.tsx";
import { Lead, PageTitle } from "../layout/page-title.tsx";
import { useLocale } from "../layout/reader.ts";
import { occupationName } from "./choices.ts";
import { shownNumber, type ProfileView } from "./profile-view.ts";
import { SeekerDesk, type SeekerPaths } from "./seeker-desk.tsx";

const TONES: Readonly<Record<StepState, StatusTone>> = {
  filled: "done",
  partly: "waiting",
  missing: "draft",
  optional: "plain",
};

/** The whole profile: what each page holds, what is missing and why it would help. */
export function ProfileOverview({ profile, paths }: { profile: ProfileView; paths: SeekerPaths }) {
  const { t } = useTranslation(["seekers", "matching"]);
  const summary = useSummary(profile);
  const { content, extent, onBehalf } = profile;
  const states = PROFILE_STEPS.map((step) => ({ step, state: stepState(step, content, extent) }));
  const nameOf = (step: ProfileStep) => (onBehalf ? t(`stepFor.${step}`) : t(`step.${step}`));
  const filled = states.filter(({ state }) => state === "filled").length;
  return (
    <SeekerDesk paths={paths} onBehalf={onBehalf} name={content.name}>
      <PageTitle>{onBehalf ? t("profile.titleFor", { name: content.name }) : t("profile.title")}</PageTitle>
      <Lead>{t("profile.lead")}</Lead>
      <p>
        <strong>{t("profile.progress", { filled, all: states.length })}</strong>{" "}
        <span className="hint">{t("profile.updated", { day: profile.updatedOn })}</span>
      </p>
      <DescriptionList
        items={states.map(({ step, state }) => ({
          term: nameOf(step),
          text: (
            <>
              <StatusTag tone={TONES[state]}>{t(`profile.${state}`)}</StatusTag>
              <p>{summary(step)}</p>
              {state === "filled" ? null : <p className="hint">{onBehalf ? t(`whyFor.${step}`) : t(`why.${step}`)}</p>}
            </>
          ),
          action: (
            <ButtonLink href={`${paths.profile}/${step}`} look="link" about={nameOf(step)}>
              {state === "filled" || state === "partly" ? t("profile.change") : t("profile.fill")}
            </ButtonLink>
          ),
        }))}
      />
      <p>
        <a href={`${paths.profile}/answers`}>
          {onBehalf ? t("matching:learned.titleFor", { name: content.name }) : t("matching:learned.title")}
        </a>
      </p>
      <Notice title={t("profile.privacy")}>
        <p>{onBehalf ? t("profile.privacyTextFor") : t("profile.privacyText")}</p>
      </Notice>
    </SeekerDesk>
  );
}

function useSummary({ content, extent, certificate }: ProfileView): (step: ProfileStep) => string {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const join = (parts: readonly (string | null | undefined)[]) =>
    parts.filter((part) => part !== null && part !== undefined && part !== "").join(" · ");
  const occupationsIn = (codes: readonly string[]) => join(codes.map((code) => occupationName(locale, code)));
  return (step) => {
    if (isAbilityStep(step)) {
      const asked = DIMENSIONS.filter(({ group }) => group === step);
      const known = asked.filter(({ code }) => content.abilities[code] !== undefined).length;
      return t("profile.abilitiesPart", { known, all: asked.length });
    }
    switch (step) {
      case "about":
        return join([content.name, content.phone]);
      case "certificate":
        return shownNumber(certificate.certificateNumber ?? certificate.citizenId ?? "");
      case "travel":
        return join([
          ...content.travelMeans.map((means) => inLanguage(locale, TRAVEL_PARAMETERS[means].name)),
          content.travelLimitMinutes === null
            ? null
            : t("profile.journey", { minutes: formatMinutes(locale, content.travelLimitMinutes) }),
        ]);
      case "needs":
        return join(content.accommodationsNeeded.map((code) => inLanguage(locale, accommodation(code).name)));
      case "hours":
        return join([
          content.hoursPerDayMax === null ? null : t("profile.dayHours", { hours: content.hoursPerDayMax }),
          content.hoursPerWeekMax === null ? null : t("profile.weekHours", { hours: content.hoursPerWeekMax }),
          ...content.shiftsPossible.map((shift) => inLanguage(locale, WORKING_SHIFT_NAMES[shift])),
        ]);
      case "wishes":
        return join([
          occupationsIn(content.occupationsWanted),
          ...content.kindsWanted.map((kind) => inLanguage(locale, POSTING_KIND_NAMES[kind])),
          content.wageWishMonthlyFen === null ? null : t("profile.wage", { wageFen: content.wageWishMonthlyFen }),
        ]);
      case "not-wanted":
        return occupationsIn(content.occupationsRefused);
      case "skills":
        return join([
          content.education === null ? null : inLanguage(locale, EDUCATION_NAMES[content.education]),
          ...content.skills,
        ]);
      case "training":
        return extent.trainingRecords === 0 ? "" : t("profile.records", { count: extent.trainingRecords });
      case "work":
        return extent.workRecords === 0 ? "" : t("profile.records", { count: extent.workRecords });
      case "guardian":
        return join([content.guardianName, content.guardianRelation]);
      case "consents":
        return extent.consentsInForce === 0 ? "" : t("profile.inForce", { count: extent.consentsInForce });
    }
  };
}
