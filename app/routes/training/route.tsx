import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "#app/i18n/locales.ts";
import { requestContext } from "#app/server/request-context.server.ts";
import { listCourses } from "#app/usecases/training/read-courses.ts";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { CallCounsellor } from "#app/ui/layout/call.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Facts, Row, RowList } from "#app/ui/lists/posting-row.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await requestContext(args);
  const { clock } = services;
  return {
    title: t("training:list.title"),
    asOf: clock.now(),
    today: clock.today(),
    ...(await listCourses(services, principal)),
  };
}

export default function Training() {
  const { t } = useTranslation("training");
  const locale = useLocale();
  const { title, asOf, today, courses, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("list.lead")}</Lead>
      <CallCounsellor />
      {mayWrite ? (
        <ButtonLink href="/training/new" look="quiet">
          {t("list.create")}
        </ButtonLink>
      ) : null}
      {courses.length === 0 ? (
        <EmptyState title={t("list.none")}>
          <p>{t("list.noneText")}</p>
          <ButtonLink href="/postings" look="quiet">
            {t("list.toPostings")}
          </ButtonLink>
        </EmptyState>
      ) : (
        <>
          <CountLine count={t("list.count", { count: courses.length })} asOf={asOf} order={t("list.order")} />
          <RowList label={title}>
            {courses.map(({ course, town }) => (
              <Row
                key={course.id}
                href={`/training/${course.id}`}
                title={inLanguage(locale, { zh: course.title, en: course.titleEn ?? course.title })}
                level={2}
              >
                <Facts
                  facts={[
                    <b key="days">
                      {t(course.startsOn === course.endsOn ? "list.day" : "list.days", {
                        from: course.startsOn,
                        to: course.endsOn,
                      })}
                    </b>,
                    ...(course.startsOn <= today ? [t("list.running")] : []),
                    town ? `${inLanguage(locale, town)} · ${course.place}` : course.place,
                    ...(course.places === null ? [] : [t("list.places", { count: course.places })]),
                    ...(course.skill === null ? [] : [t("list.skill", { skill: course.skill })]),
                  ]}
                />
                <p>{inLanguage(locale, { zh: course.about, en: course.aboutEn ?? course.about })}</p>
              </Row>
            ))}
          </RowList>
        </>
      )}
    </>
  );
}
