import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { CandidateRows } from "#app/ui/matching/candidate-rows.tsx";
import { readCandidates } from "#app/usecases/matching/read-candidates.ts";
import { Advice } from "./advice.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "matching.read-candidates");
  const postingId = idParam(args.params["postingId"]);
  const found = valueOrThrow(await readCandidates(services, principal, postingId), args.request);
  return { title: t("matching:candidates.title"), mayTry: mayEver(principal, "matching.try-changes"), ...found };
}

export default function CandidatesRoute() {
  const { t } = useTranslation("matching");
  const { title, mayTry, posting, candidates, asOf, waits, advice } = useLoaderData<typeof loader>();
  const desk = `/employer/postings/${posting.id}`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("candidates.postings"), href: "/employer/postings" },
          { label: posting.title, href: desk },
        ]}
        here={title}
      />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("candidates.lead")}</Lead>
      <Hotline />
      <p>{t(waits ? "candidates.waits" : "candidates.held")}</p>
      {candidates.length === 0 ? (
        <EmptyState title={t("candidates.none")}>
          <p>{t("candidates.noneText")}</p>
          {advice === null ? (
            <ButtonLink href={desk} look="quiet">
              {t("candidates.toPosting")}
            </ButtonLink>
          ) : null}
        </EmptyState>
      ) : (
        <>
          <CountLine
            count={t("candidates.count", { count: candidates.length })}
            {...(asOf === null ? {} : { asOf })}
            order={t("candidates.order")}
          />
          <CandidateRows candidates={candidates} />
        </>
      )}
      {advice === null ? null : <Advice advice={advice} someFit={candidates.length > 0} deskHref={desk} />}
      {mayTry ? (
        <p>
          <ButtonLink href={`/counsellor/postings/${posting.id}/try`} look="quiet">
            {t("trial.open")}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}
