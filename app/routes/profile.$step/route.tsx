import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { isProfileStep, type ProfileStep, stepAfter } from "#app/domain/seekers/profile.ts";
import { readForm } from "#app/server/posted-form.ts";
import { idParam, redirectWithFlash, refusalResponse, valueOrThrow } from "#app/server/request-context.server.ts";
import { ProfileStepPage } from "#app/ui/seekers/profile-step-page.tsx";
import { pathsOf } from "#app/ui/seekers/seeker-desk.tsx";
import { readProfile } from "#app/usecases/seekers/read-profile.ts";
import { removeRecord } from "#app/usecases/seekers/remove-record.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { seekerOf } from "../profile._index/own-seeker.server.ts";
import { saveStep } from "./save-step.server.ts";

function stepIn(text: string | undefined): ProfileStep {
  if (text === undefined || !isProfileStep(text) || text === "consents") throw refusalResponse({ code: "not-found" });
  return text;
}

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t, seekerId } = await seekerOf(args);
  const step = stepIn(args.params["step"]);
  const profile = valueOrThrow(await readProfile(services, principal, seekerId), args.request);
  const title = profile.onBehalf ? t(`seekers:stepFor.${step}`) : t(`seekers:step.${step}`);
  return { title, step, profile };
}

export async function action(args: ActionFunctionArgs) {
  const context = await seekerOf(args);
  const { services, principal, seekerId, named } = context;
  const step = stepIn(args.params["step"]);
  const form = await readForm(args.request);
  const paths = pathsOf(seekerId, named);
  const here = `${paths.profile}/${step}`;

  const remove = form.get("remove");
  if (typeof remove === "string" && (step === "work" || step === "training")) {
    const removed = await removeRecord(services, principal, { seekerId, kind: step, recordId: idParam(remove) });
    valueOrThrow(removed, args.request);
    return redirectWithFlash(context, here, { key: "seekers:record.removed" });
  }
  const then = form.get("then");
  form.delete("then");
  const saved = await saveStep(context, step, form);
  if ("rejected" in saved) return saved.rejected;
  const following = stepAfter(step);
  const next = then === "next" && following !== null ? `${paths.profile}/${following}` : paths.profile;
  const path = step === "work" || step === "training" ? here : next;
  return redirectWithFlash(context, path, { key: saved.said });
}

export default function ProfileStepRoute() {
  const { step, profile } = usePageData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const paths = pathsOf(profile.seekerId, profile.onBehalf);
  return <ProfileStepPage step={step} profile={profile} paths={paths} lastResult={lastResult} />;
}
