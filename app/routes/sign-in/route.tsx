import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deskHome } from "#app/domain/accounts/desk-home.ts";
import { offeredAccounts } from "#app/server/demo-accounts.server.ts";
import { readForm } from "#app/server/posted-form.ts";
import { requestContext } from "#app/server/request-context.server.ts";
import { safeReturnPath } from "#app/server/safe-return.ts";
import { signIn } from "#app/usecases/accounts/sign-in.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { SignInPage } from "./sign-in-page.tsx";

const schema = z.object({ phone: z.string().max(40), password: z.string().max(1000) });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await requestContext(args);
  const returnTo = safeReturnPath(new URL(args.request.url).searchParams.get("returnTo"), "");
  if (principal.kind === "account") return redirect(returnTo || deskHome(principal.memberships));
  return { title: t("accounts:signIn.title"), returnTo, demo: offeredAccounts(services.env) };
}

export async function action(args: ActionFunctionArgs) {
  const { services } = await requestContext(args);
  const form = await readForm(args.request);
  const submission = parseForm(form, schema);
  if (submission.status !== "success") return rejectForm(submission, undefined, { hideFields: ["password"] });
  const { cookies } = services;
  const cookie = args.request.headers.get("Cookie");
  const result = await signIn(services, {
    ...submission.value,
    networkAddress: args.context.networkAddress,
    previousToken: await cookies.readToken(cookie),
    browser: await cookies.readBrowser(cookie),
  });
  if (!result.ok) return rejectForm(submission, result.refusal, { hideFields: ["password"] });
  const { token, expiresAt, home, accountId } = result.value;
  const headers = new Headers();
  headers.append("Set-Cookie", await cookies.writeToken(token, expiresAt));
  headers.append("Set-Cookie", await cookies.writeBrowser(cookie, accountId));
  const response: Response = redirect(safeReturnPath(form.get("returnTo"), home), { headers });
  return response;
}

export default function SignIn() {
  return <SignInPage {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
