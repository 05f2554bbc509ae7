import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { isLive } from "#app/domain/postings/lifecycle.ts";
import { shownFields, stepSchema } from "#app/domain/postings/form/read-form.ts";
import { FORM_STEPS, type FormStep, isDemandStep } from "#app/domain/postings/form/steps.ts";
import { nestedFields, type TypedFields, typedFields } from "#app/domain/postings/form/typed-fields.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { readPostingForm } from "#app/usecases/postings/read-posting-form.ts";
import { savePostingStep } from "#app/usecases/postings/save-posting-step.ts";
import { backHref, deskHref, formHref, nextHref } from "./form-links.ts";

/** Fields of the form's frame, which are no answers. */
export const FRAME_FIELDS = ["version", "then"];

function urlencoded(fields: TypedFields): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : value.map((each) => [name, each]),
    ),
  );
}

/** What every step's page needs; a step that is closed now leads back to the posting. */
export async function loadStep(args: LoaderFunctionArgs, step: FormStep) {
  const context = await deskContext(args, "postings.write");
  const { services, principal, t } = context;
  const postingId = idParam(args.params["postingId"]);
  const form = valueOrThrow(await readPostingForm(services, principal, { postingId }), args.request);
  const { posting, pending } = form;
  if (!form.changeable.includes(step)) throw redirect(deskHref(postingId));
  const typed = shownFields(step, pending, posting);
  const live = isLive(posting.status);
  const toCheck = new URL(args.request.url).searchParams.has("check");
  return {
    context,
    form,
    frame: {
      title: t(isDemandStep(step) ? `postings:step.${step}` : `postings:form.${step}Title`),
      postingId,
      name: posting.title,
      version: form.version,
      step: FORM_STEPS.indexOf(step) + 1,
      steps: FORM_STEPS.length,
      onHref: toCheck ? formHref(postingId, "check") : nextHref(postingId, step),
      backHref: live ? deskHref(postingId) : toCheck ? formHref(postingId, "check") : backHref(postingId, step),
      mode: live ? ("live" as const) : toCheck ? ("check" as const) : ("on" as const),
      typed: nestedFields(typed),
      // what could not be accepted last time says so again
      lastResult:
        pending[step] === undefined
          ? null
          : parseForm(urlencoded(typed), stepSchema(step, services.clock.today())).reply(),
    },
  };
}

export type StepFrame = Awaited<ReturnType<typeof loadStep>>["frame"];

/** Saves a step and leads on: to the next, to the page that checks all, or back to the posting. */
export async function saveStep(args: ActionFunctionArgs, step: FormStep) {
  const context = await deskContext(args, "postings.write");
  const { services, principal } = context;
  const postingId = idParam(args.params["postingId"]);
  const posted = await readForm(args.request);
  const saved = await savePostingStep(services, principal, {
    postingId,
    step,
    fields: typedFields(posted, FRAME_FIELDS),
    version: String(posted.get("version") ?? ""),
  });
  const submission = parseForm(posted, stepSchema(step, services.clock.today()));
  if (!saved.ok) return rejectForm(submission, saved.refusal);
  if (posted.get("then") === "leave") {
    return redirectWithFlash(context, deskHref(postingId), { key: "postings:desk.savedForLater" });
  }
  if (!saved.value.accepted) return rejectForm(submission);
  if (saved.value.live) {
    return redirectWithFlash(context, deskHref(postingId), { key: "postings:desk.savedLive" });
  }
  const toCheck = new URL(args.request.url).searchParams.has("check");
  const here = `${formHref(postingId, step)}${toCheck ? "?check" : ""}`;
  if (saved.value.below) return redirectWithFlash(context, here, { key: "postings:payCheck.savedBelow" });
  if (saved.value.noted) return redirectWithFlash(context, here, { key: "postings:wording.savedNoted" });
  return redirect(toCheck ? formHref(postingId, "check") : nextHref(postingId, step));
}
