import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { CallCounsellor } from "#app/ui/layout/call.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { Facts } from "#app/ui/lists/posting-row.tsx";
import { Comparison } from "#app/ui/matching/comparison.tsx";
import { usePostingFacts } from "#app/ui/matching/posting-facts.ts";
import { pathsOf } from "#app/ui/seekers/seeker-desk.tsx";
import { explainPair } from "#app/usecases/matching/explain-pair.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { seekerOf } from "../profile._index/own-seeker.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t, seekerId } = await seekerOf(args);
  const postingId = idParam(args.params["postingId"]);
  const pair = valueOrThrow(await explainPair(services, principal, { seekerId, postingId }), args.request);
  const own = pair.audience === "seeker";
  return { title: own ? t("matching:pair.titleOwn") : t("matching:pair.title", { name: pair.name }), pair };
}

export default function PairRoute() {
  const { t } = useTranslation(["matching", "seekers"]);
  const words = usePostingFacts();
  const { title, pair } = usePageData<typeof loader>();
  const { posting, judgement, dimensions, terms, audience, name, seekerId, counsellor, mayPush, pushed, applied } =
    pair;
  const own = audience === "seeker";
  const { organisation, place, pay, facts } = words(posting);
  const interest = new URLSearchParams({ postingId: String(posting.id), seekerId: String(seekerId) });
  const mayApply = !applied && posting.open;
  const desk = `/counsellor/people/${seekerId}`;
  const onward = [
    ...(mayApply && mayPush ? [{ href: `${desk}/refer/${posting.id}`, label: t("pair.refer") }] : []),
    ...(mayApply && !mayPush
      ? [
          {
            href: `/applications/new?${interest}`,
            label: own ? t("pair.interested") : t("pair.interestedFor"),
          },
        ]
      : []),
    ...(mayPush && !pushed ? [{ href: `${desk}/push/${posting.id}`, label: t("pair.push") }] : []),
  ];
  return (
    <>
      <Breadcrumb
        crumbs={[
          {
            label: own ? t("seekers:home.title") : name,
            href: mayPush ? desk : pathsOf(seekerId, !own).home,
          },
        ]}
        here={title}
      />
      <PageTitle>{title}</PageTitle>
      <p>
        <a href={`/postings/${posting.id}`}>{posting.title}</a> · {organisation} · {place}
      </p>
      <Facts facts={[<b key="pay">{pay}</b>, ...facts]} />
      <Comparison judgement={judgement} dimensions={dimensions} terms={terms} audience={audience} name={name}>
        {applied ? (
          <Notice title={t("pair.applied")}>
            <p>
              <a href="/applications">{t("pair.seeApplications")}</a>
            </p>
          </Notice>
        ) : null}
        {pushed && !own ? <Notice title={t("pair.pushed")} /> : null}
        {mayPush ? null : <CallCounsellor counsellor={counsellor} />}
        <Actions>
          {onward.map(({ href, label }, index) => (
            <ButtonLink key={href} href={href} look={index === 0 ? "main" : "quiet"}>
              {label}
            </ButtonLink>
          ))}
          <ButtonLink href={`/postings/${posting.id}`} look="quiet">
            {t("pair.seePosting")}
          </ButtonLink>
          {mayPush ? (
            <>
              <ButtonLink href={`/employer/postings/${posting.id}/candidates`} look="quiet">
                {t("pair.seeCandidates")}
              </ButtonLink>
              <ButtonLink href={`/seekers/${seekerId}/try`} look="quiet">
                {t("trial.open")}
              </ButtonLink>
            </>
          ) : null}
        </Actions>
      </Comparison>
    </>
  );
}
