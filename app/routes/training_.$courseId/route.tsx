import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage, nameOfOrganisation } from "#app/i18n/locales.ts";
import { idParam, requestContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { readCourse } from "#app/usecases/training/read-courses.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { CallCounsellor } from "#app/ui/layout/call.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, locale } = await requestContext(args);
  const shown = valueOrThrow(await readCourse(services, principal, idParam(args.params["courseId"])), args.request);
  const { course } = shown;
  const title = inLanguage(locale, { zh: course.title, en: course.titleEn ?? course.title });
  const about = inLanguage(locale, { zh: course.about, en: course.aboutEn ?? course.about });
  return { title, about, shown };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { title, about, shown } = data;
  const { course, provider } = shown;
  return [
    {
      "script:ld+json": {
        "@context": "https://schema.org",
        "@type": "EducationEvent",
        name: title,
        description: about,
        startDate: course.startsOn,
        endDate: course.endsOn,
        isAccessibleForFree: true,
        location: { "@type": "Place", name: course.place, address: course.place },
        ...(provider === null ? {} : { organizer: { "@type": "Organization", name: provider } }),
      },
    },
  ];
};

export default function Course() {
  const { t } = useTranslation("training");
  const locale = useLocale();
  const { title, about, shown } = useLoaderData<typeof loader>();
  const { course, town, provider, providerEn, over, mayWrite } = shown;
  const days = { from: course.startsOn, to: course.endsOn };
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("list.title"), href: "/training" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      {over ? (
        <Notice kind="warning" title={t("page.overTitle")}>
          <p>
            <a href="/training">{t("page.overText")}</a>
          </p>
        </Notice>
      ) : null}
      <DescriptionList
        items={[
          { term: t("page.when"), text: t(days.from === days.to ? "list.day" : "list.days", days) },
          { term: t("page.where"), text: town ? `${inLanguage(locale, town)} · ${course.place}` : course.place },
          {
            term: t("page.provider"),
            text: provider === null ? null : nameOfOrganisation(locale, provider, providerEn),
          },
          { term: t("page.skill"), text: course.skill },
          { term: t("page.places"), text: course.places === null ? null : t("list.places", { count: course.places }) },
          { term: t("page.fee"), text: t("page.free") },
          { term: t("page.about"), text: about },
        ]}
      />
      {over ? null : (
        <>
          <h2>{t("page.join")}</h2>
          <p>{t("page.joinText")}</p>
          <CallCounsellor />
        </>
      )}
      <Actions>
        {course.skill === null ? null : (
          <ButtonLink href={`/postings?${new URLSearchParams({ q: course.skill })}`} look="quiet">
            {t("page.postings")}
          </ButtonLink>
        )}
        {mayWrite ? (
          <ButtonLink href={`/training/${course.id}/edit`} look="quiet">
            {t("page.edit")}
          </ButtonLink>
        ) : null}
      </Actions>
    </>
  );
}
