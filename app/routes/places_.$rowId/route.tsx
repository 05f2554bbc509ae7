import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { pairDecision } from "#app/domain/workshops/proposal.ts";
import { readForm } from "#app/server/posted-form.ts";
import {
  deskContext,
  idParam,
  redirectWithFlash,
  refusalResponse,
  valueOrThrow,
} from "#app/server/request-context.server.ts";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { CounsellorDesk } from "#app/ui/guidance/counsellor-desk.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { decidePlace } from "#app/usecases/workshops/decide-place.ts";
import { pinPlace } from "#app/usecases/workshops/pin-place.ts";
import { readProposedPerson } from "#app/usecases/workshops/read-proposed-person.ts";
import { unpinPlace } from "#app/usecases/workshops/unpin-place.ts";
import { PairDecisionForms } from "./pair-decision-forms.tsx";
import { PairFacts } from "./pair-facts.tsx";
import { RankedPlaces } from "./ranked-places.tsx";

const schema = z.object({ reason: z.string().trim().max(300).optional() });
export type RefusalFields = z.input<typeof schema>;

const PINNED = {
  hold: "workshops:placed.heldDone",
  bar: "workshops:placed.barredDone",
  unpin: "workshops:places.unpinned",
} as const;

function idField(form: FormData, name: string): number {
  const value = form.get(name);
  return idParam(typeof value === "string" ? value : undefined);
}

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "workshops.decide-for-person");
  const rowId = idParam(args.params["rowId"]);
  const person = valueOrThrow(await readProposedPerson(services, principal, rowId), args.request);
  return { title: t("workshops:placed.title", { name: person.name }), person };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "workshops.decide-for-person");
  const { services, principal } = context;
  const rowId = idParam(args.params["rowId"]);
  const form = await readForm(args.request);
  const intent = form.get("intent");
  const here = `/places/${rowId}`;
  if (intent === "hold" || intent === "bar" || intent === "unpin") {
    const pair = { seekerId: idField(form, "seekerId"), postingId: idField(form, "postingId") };
    const pinned =
      intent === "unpin"
        ? await unpinPlace(services, principal, pair)
        : await pinPlace(services, principal, { ...pair, kind: intent });
    valueOrThrow(pinned, args.request);
    return redirectWithFlash(context, here, { key: PINNED[intent] });
  }
  if (intent !== "confirm" && intent !== "refuse") throw refusalResponse({ code: "invalid-input" });
  const submission = parseForm(form, schema);
  if (submission.status !== "success") return rejectForm(submission);
  const decision = intent === "confirm" ? "confirmed" : "refused";
  const { reason = null } = submission.value;
  const decided = await decidePlace(services, principal, { rowId, side: "counsellor", decision, reason });
  if (!decided.ok) return rejectForm(submission, decided.refusal);
  if (decision === "refused") return redirectWithFlash(context, here, { key: "workshops:placed.refused" });
  const both = decided.value.outcome === "confirmed";
  return redirectWithFlash(context, here, {
    key: both ? "workshops:placed.bothConfirmed" : "workshops:placed.confirmed",
  });
}

/** One person of the proposal: where to, why, what both sides say, and what can be decided. */
export default function ProposedPerson() {
  const { t } = useTranslation("workshops");
  const { title, person } = usePageData<typeof loader>();
  const [form, fields] = useForm<RefusalFields>({ lastResult: useActionData<typeof action>() });
  const { seekerId, name, replaced, computedAt, pair, ranked } = person;
  const ready = pair !== null && pairDecision(pair.decisions) === "confirmed" && pair.standing === "stands";
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("places.title"), href: "/places" }]} here={name} />
      <CounsellorDesk>
        <PageTitle>{title}</PageTitle>
        <Lead>{t("placed.lead", { at: computedAt })}</Lead>
        {replaced ? (
          <Notice kind="warning" title={t("placed.replaced")}>
            <p>{t("placed.replacedText")}</p>
            <p>
              <a href="/places">{t("placed.toCurrent")}</a>
            </p>
          </Notice>
        ) : null}
        {pair === null ? (
          <Notice title={t("placed.none")}>
            <p>{t("placed.noneText")}</p>
          </Notice>
        ) : (
          <PairFacts pair={pair} seekerId={seekerId} wishes={person.wishes} />
        )}
        {ready && pair.application === null && !replaced ? (
          <Notice kind="success" title={t("placed.readyTitle")}>
            <p>{t("placed.readyText")}</p>
            <ButtonLink href={`/counsellor/people/${seekerId}/refer/${pair.place.postingId}`}>
              {t("places.refer")}
            </ButtonLink>
          </Notice>
        ) : null}
        {pair === null ? null : (
          <PairDecisionForms pair={pair} form={form} field={fields.reason} decidable={!replaced} />
        )}
        <RankedPlaces rowId={person.rowId} name={name} seekerId={seekerId} ranked={ranked} pinnable={!replaced} />
        <p>
          <a href={`/counsellor/people/${seekerId}`}>{t("placed.profile", { name })}</a>
        </p>
      </CounsellorDesk>
    </>
  );
}
