import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { readCourseForm } from "#app/usecases/training/read-courses.ts";
import { saveCourse } from "#app/usecases/training/save-course.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { CourseFormPage } from "./course-form-page.tsx";
import { courseSchema, fieldsOf } from "./course-form.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "training.write");

  const form = valueOrThrow(await readCourseForm(services, principal, null), args.request);
  return { title: t("training:form.newTitle"), ...form };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "training.write");

  const submission = parseForm(await readForm(args.request), courseSchema);
  if (submission.status !== "success") return rejectForm(submission);
  const result = await saveCourse(context.services, context.principal, null, fieldsOf(submission.value));
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/training/${result.value.courseId}`, { key: "training:flash.saved" });
}

export default function NewCourse() {
  return <CourseFormPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
