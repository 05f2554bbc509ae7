import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/server/posted-form.ts";
import { idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { LearnedPage } from "#app/ui/matching/learned-page.tsx";
import { pathsOf } from "#app/ui/seekers/seeker-desk.tsx";
import { forgetAnswers } from "#app/usecases/matching/forget-answers.ts";
import { readLearned } from "#app/usecases/matching/read-learned.ts";
import { takeAnswerBack } from "#app/usecases/matching/take-answer-back.ts";
import { seekerOf } from "../profile._index/own-seeker.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t, seekerId } = await seekerOf(args);
  const view = valueOrThrow(await readLearned(services, principal, seekerId), args.request);
  const { name, onBehalf } = view;
  return { title: onBehalf ? t("matching:learned.titleFor", { name }) : t("matching:learned.title"), view };
}

function posted(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" ? value : undefined;
}

/** One button was pressed: forget an answer or all, count one again, or show its posting again. */
export async function action(args: ActionFunctionArgs) {
  const context = await seekerOf(args);
  const { services, principal, seekerId, named } = context;
  const form = await readForm(args.request);
  const here = `${pathsOf(seekerId, named).profile}/answers`;
  const [forget, heed] = [posted(form, "forget"), posted(form, "heed")];
  if (forget === "all") {
    const input = { seekerId, postingIds: "all", forget: true } as const;
    valueOrThrow(await forgetAnswers(services, principal, input), args.request);
    return redirectWithFlash(context, here, { key: "matching:learned.forgottenAll" });
  }
  if (forget !== undefined || heed !== undefined) {
    const input = { seekerId, postingIds: [idParam(forget ?? heed)], forget: forget !== undefined };
    valueOrThrow(await forgetAnswers(services, principal, input), args.request);
    return redirectWithFlash(context, here, {
      key: input.forget ? "matching:learned.forgotten" : "matching:learned.heeded",
    });
  }
  const postingId = idParam(posted(form, "show"));
  valueOrThrow(await takeAnswerBack(services, principal, { seekerId, postingId }), args.request);
  return redirectWithFlash(context, here, { key: "matching:learned.shown" });
}

export default function AnswersRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <LearnedPage view={view} paths={pathsOf(view.seekerId, view.onBehalf)} />;
}
