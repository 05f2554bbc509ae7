import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { readForm } from "#app/server/posted-form.ts";
import {
  deskContext,
  idParam,
  redirectWithFlash,
  refusalResponse,
  valueOrThrow,
} from "#app/server/request-context.server.ts";
import { AdministratorDesk } from "#app/ui/desks/administrator-desk.tsx";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { CounsellorDesk } from "#app/ui/guidance/counsellor-desk.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useReader } from "#app/ui/layout/reader.ts";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { PROPOSAL_LISTS, readProposal } from "#app/usecases/workshops/read-proposal.ts";
import { requestProposal } from "#app/usecases/workshops/request-proposal.ts";
import { unpinPlace } from "#app/usecases/workshops/unpin-place.ts";
import { HowItIsMade, ProposalFigures, ProposalPlaces } from "./proposal-figures.tsx";
import { ProposalPeople } from "./proposal-people.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "workshops.read-proposal");
  const query = new URL(args.request.url).searchParams;
  const place = query.get("place");
  const asked = {
    list: PROPOSAL_LISTS.find((each) => each === query.get("list")) ?? "pairs",
    postingId: place === null ? null : idParam(place),
    page: Math.min(100_000, Number(/^\d+$/.exec(query.get("page") ?? "")?.[0] ?? 1)),
  };
  const read = valueOrThrow(await readProposal(services, principal, asked), args.request);
  return { title: t("workshops:places.title"), ...read };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "workshops.propose");
  const { services, principal } = context;
  const form = await readForm(args.request);
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : undefined;
  };
  switch (field("intent")) {
    case "propose":
      valueOrThrow(await requestProposal(services, principal), args.request);
      return redirectWithFlash(context, "/places", { key: "workshops:places.requested" });
    case "unpin": {
      const pair = { seekerId: idParam(field("seekerId")), postingId: idParam(field("postingId")) };
      valueOrThrow(await unpinPlace(services, principal, pair), args.request);
      return redirectWithFlash(context, "/places?list=pins", { key: "workshops:places.unpinned" });
    }
    default:
      throw refusalResponse({ code: "invalid-input" });
  }
}

/** Who is proposed for which sheltered place, for counsellors; figures alone for administrators. */
export default function Places() {
  const { t } = useTranslation("workshops");
  const { title, waitingSince, proposal } = usePageData<typeof loader>();
  const { viewer } = useReader();
  const Desk = viewer?.roles.includes("counsellor") ? CounsellorDesk : AdministratorDesk;
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <Desk>
        <PageTitle>{title}</PageTitle>
        <Lead>{t("places.lead")}</Lead>
        {waitingSince === null ? null : (
          <Notice title={t("places.waiting", { since: waitingSince })}>
            <p>{t("places.waitingText")}</p>
            <p>
              <a href="/places">{t("places.reload")}</a>
            </p>
          </Notice>
        )}
        {proposal === null ? (
          <EmptyState title={t("places.never")}>
            <p>{t("places.neverText")}</p>
          </EmptyState>
        ) : (
          <ProposalFigures proposal={proposal} />
        )}
        {proposal?.people ? <ProposalPeople people={proposal.people} /> : null}
        <h2>{t("places.about")}</h2>
        {proposal === null ? null : <ProposalPlaces places={proposal.places} full={proposal.people !== null} />}
        <HowItIsMade rulesVersion={proposal?.rulesVersion ?? null} />
        <PostButton action="/places" name="intent" value="propose" look={proposal === null ? "main" : "quiet"}>
          {t("places.propose")}
        </PostButton>
        <p className="hint">{t("places.proposeHint")}</p>
      </Desk>
    </>
  );
}
