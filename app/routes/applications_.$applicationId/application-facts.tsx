import { useTranslation } from "react-i18next";
import { dimension } from "#app/domain/abilities/dimensions.ts";
import type { EmployerView } from "#app/domain/matching/employer-view.ts";
import { reasonValues } from "#app/domain/matching/reason-values.ts";
import { reasonKey } from "#app/domain/matching/reasons.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { inLanguage, nameOfOrganisation } from "#app/i18n/locales.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { ReasonList } from "#app/ui/lists/fit-aside.tsx";
import type { ApplicationPage } from "#app/usecases/applications/read-application.ts";

/** Posting, employer, person as far as the reader may see them, and the interview. */
export function ApplicationFacts(props: { application: ApplicationPage; person: string; own: boolean }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { application, person, own } = props;
  const { posting, organisation, interview, side, contactSeen } = application;
  const personHref =
    side === "counsellor" && application.person?.seekerId ? `/counsellor/people/${application.person.seekerId}` : null;
  return (
    <DescriptionList
      items={[
        { term: t("page.interviewAt"), text: interview ? formatDateTime(locale, interview.at) : null },
        { term: t("page.interviewPlace"), text: interview?.place },
        { term: t("page.interviewNeeds"), text: interview?.needs },
        { term: t("page.posting"), text: <a href={`/postings/${posting.id}`}>{posting.title}</a> },
        { term: t("page.organisation"), text: nameOfOrganisation(locale, organisation.name, organisation.nameEn) },
        { term: t("page.person"), text: own ? null : personHref ? <a href={personHref}>{person}</a> : person },
        {
          term: t("page.contact"),
          text: side === "employer" ? null : contactSeen ? t("page.contactShared") : t("page.contactHidden"),
        },
      ]}
    />
  );
}

/** What fits, in the employer's words: demands met and, with consent, adjustments. */
export function EmployerReasons({ view }: { view: EmployerView }) {
  const { t } = useTranslation(["applications", "matching"]);
  const locale = useLocale();
  const language = locale === "en" ? "en" : "zh";
  const met = view.demandsMet.map((code) => inLanguage(locale, dimension(code).name));
  const list = met.join(inLanguage(locale, { zh: "、", en: ", " }));
  const worded = view.reasons
    .filter(({ code }) => code !== "demand-met")
    .map(({ code, params }) => ({ code, text: t(reasonKey(code, "employer"), reasonValues(params, language)) }));
  const isAsk = (code: string) => code === "accommodation-unknown" || code === "accommodation-not-offered";
  return (
    <section aria-labelledby="fits">
      <h2 id="fits">{t("page.viewTitle")}</h2>
      {met.length + worded.length === 0 ? (
        <p>{t("page.viewEmpty")}</p>
      ) : (
        <ReasonList
          reasons={{
            fits: [
              ...(met.length === 0 ? [] : [t("page.met", { list })]),
              ...worded.filter(({ code }) => !isAsk(code)).map(({ text }) => text),
            ],
            asks: worded.filter(({ code }) => isAsk(code)).map(({ text }) => text),
          }}
        />
      )}
    </section>
  );
}
