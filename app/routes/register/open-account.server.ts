import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { readForm } from "#app/server/posted-form.ts";
import { requestContext } from "#app/server/request-context.server.ts";
import { accountSchema } from "#app/ui/accounts/account-form.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { registerAccount } from "#app/usecases/accounts/register-account.ts";

/** Opens the account a form asks for and leads on, signed in; or gives the form back with what is wrong. */
export async function openAccount(
  args: ActionFunctionArgs,
  { as, path, welcome }: { readonly as: "seeker" | "employer"; readonly path: string; readonly welcome: string },
) {
  const { services, locale } = await requestContext(args);
  const submission = parseForm(await readForm(args.request), accountSchema);
  if (submission.status !== "success") return rejectForm(submission, undefined, { hideFields: ["password"] });
  const { networkAddress } = args.context;
  const result = await registerAccount(services, { ...submission.value, as, locale, networkAddress });
  if (!result.ok) return rejectForm(submission, result.refusal, { hideFields: ["password"] });
  const { cookies } = services;
  const headers = new Headers();
  headers.append("Set-Cookie", await cookies.writeToken(result.value.token, result.value.expiresAt));
  headers.append("Set-Cookie", await cookies.writeBrowser(args.request.headers.get("Cookie"), result.value.accountId));
  headers.append("Set-Cookie", await cookies.writeFlash({ key: welcome }));
  const response: Response = redirect(path, { headers });
  return response;
}
