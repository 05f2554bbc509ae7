import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CHANGED_BY } from "#app/domain/matching/reasons.ts";
import { SMALLEST_GROUP } from "#app/domain/seekers/small-count.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { AdministratorDesk } from "#app/ui/desks/administrator-desk.tsx";
import { CounsellorDesk } from "#app/ui/guidance/counsellor-desk.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useReader } from "#app/ui/layout/reader.ts";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { readOpenings } from "#app/usecases/matching/read-openings.ts";
import { BestOpenings, OpeningsTable } from "./openings-lists.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "matching.read-openings");
  return {
    title: t("matching:openings.title"),
    all: new URL(args.request.url).searchParams.has("all"),
    sums: valueOrThrow(await readOpenings(services, principal), args.request),
  };
}

/** What single changes would open in the whole district, for counsellors and administrators in the desk of each. */
export default function OpeningsRoute() {
  const { t } = useTranslation("matching");
  const { title, all, sums } = useLoaderData<typeof loader>();
  const { viewer } = useReader();
  const Desk = viewer?.roles.includes("counsellor") ? CounsellorDesk : AdministratorDesk;
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <Desk>
        <PageTitle>{title}</PageTitle>
        <Lead>{t("openings.lead")}</Lead>
        {sums === null ? (
          <EmptyState title={t("openings.never")}>
            <p>{t("openings.neverText")}</p>
          </EmptyState>
        ) : (
          <Sums sums={sums} all={all} />
        )}
      </Desk>
    </>
  );
}

type ShownSums = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["sums"]>;

function Sums({ sums, all }: { sums: ShownSums; all: boolean }) {
  const { t } = useTranslation("matching");
  const { openings, computedAt, peopleJudged, postingsJudged, peopleWithout, rulesVersion } = sums;
  const by = (who: "employer" | "person") => openings.filter(({ change }) => CHANGED_BY[change.code] === who);
  return (
    <>
      <CountLine
        count={t("openings.count", { count: openings.length })}
        asOf={computedAt}
        order={t("openings.order")}
      />
      <p>
        {t("openings.judged", {
          people: t("openings.people", { count: peopleJudged }),
          postings: t("openings.postings", { count: postingsJudged }),
        })}{" "}
        {peopleWithout === null
          ? t("openings.withoutFew", { smallest: SMALLEST_GROUP })
          : t("openings.without", { count: peopleWithout })}
      </p>
      {openings.length === 0 ? (
        <EmptyState title={t("openings.nothing", { smallest: SMALLEST_GROUP })}>
          <p>{t("openings.nothingText")}</p>
        </EmptyState>
      ) : (
        <>
          <BestOpenings openings={openings} />
          <OpeningsTable caption={t("openings.employerTable")} openings={by("employer")} all={all} />
          <OpeningsTable caption={t("openings.personTable")} openings={by("person")} all={all} />
        </>
      )}
      <h2>{t("openings.aboutTitle")}</h2>
      <ul>
        <li>{t("openings.aboutSum")}</li>
        <li>{t("openings.aboutAsk")}</li>
        <li>{t("openings.aboutWish")}</li>
        <li>{t("openings.aboutStep")}</li>
        <li>{t("openings.aboutSmall", { smallest: SMALLEST_GROUP })}</li>
        <li>{t("openings.aboutRules", { version: rulesVersion })}</li>
      </ul>
    </>
  );
}
