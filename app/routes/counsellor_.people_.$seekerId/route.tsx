import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { CounsellorDesk } from "#app/ui/guidance/counsellor-desk.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { addGuidanceEntry } from "#app/usecases/guidance/add-guidance-entry.ts";
import { finishGuidanceEntry } from "#app/usecases/guidance/finish-guidance-entry.ts";
import { readPerson } from "#app/usecases/guidance/read-person.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { Entries } from "./entries.tsx";
import { EntryForm } from "./entry-form.tsx";
import { type EntryInput, newEntry } from "./entry-schema.ts";
import { PersonApplications } from "./person-applications.tsx";
import { PersonConsents } from "./person-consents.tsx";
import { PersonProfile } from "./person-profile.tsx";
import { PersonSuggestions } from "./person-suggestions.tsx";

const finish = z.object({ entryId: z.coerce.number().int().positive(), done: z.enum(["yes", "no"]) });

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal } = await deskContext(args, "seekers.search");
  const page = valueOrThrow(await readPerson(services, principal, idParam(args.params["seekerId"])), args.request);
  return { title: page.person.name, today: services.clock.today(), ...page };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "guidance.write");
  const { services, principal } = context;
  const seekerId = idParam(args.params["seekerId"]);
  const path = `/counsellor/people/${seekerId}`;
  const form = await readForm(args.request);
  const finished = finish.safeParse(Object.fromEntries(form));
  if (finished.success) {
    const done = finished.data.done === "yes";
    const input = { seekerId, entryId: finished.data.entryId, done };
    valueOrThrow(await finishGuidanceEntry(services, principal, input), args.request);
    return redirectWithFlash(context, path, { key: done ? "guidance:flash.finished" : "guidance:flash.reopened" });
  }
  const submission = parseForm(form, newEntry);
  if (submission.status !== "success") return rejectForm(submission);
  const { dueOn = null, ...entry } = submission.value;
  const result = await addGuidanceEntry(services, principal, { seekerId, dueOn, ...entry });
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, path, {
    key: result.value.done ? "guidance:flash.added" : "guidance:flash.planned",
  });
}

export default function Person() {
  const { t } = useTranslation("guidance");
  const page = usePageData<typeof loader>();
  const { person } = page;
  const [form, fields] = useForm<EntryInput>({ lastResult: useActionData<typeof action>() });
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("desk.name"), href: "/counsellor" },
          { label: t("desk.people"), href: "/counsellor/people" },
        ]}
        here={page.title}
      />
      <CounsellorDesk>
        <PageTitle>{page.title}</PageTitle>
        {page.mine ? null : <Notice kind="info" title={t("person.outsider")} />}
        <PersonProfile page={page} />
        <PersonSuggestions page={page} />
        <PersonApplications applications={page.applications} />
        <Entries entries={page.entries} seekerId={person.id} today={page.today} />
        <EntryForm form={form} fields={fields} />
        <PersonConsents consents={page.consents} seekerId={person.id} />
      </CounsellorDesk>
    </>
  );
}
