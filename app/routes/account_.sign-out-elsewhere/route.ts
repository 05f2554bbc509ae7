import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { redirectWithFlash, signedInContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { signOutElsewhere } from "#app/usecases/accounts/sign-out-elsewhere.ts";

/** Ends every session of the person but this one. */
export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  const token = (await context.services.cookies.readToken(args.request.headers.get("Cookie"))) ?? "";
  const result = await signOutElsewhere(context.services, context.principal, token);
  const { ended } = valueOrThrow(result, args.request);
  return redirectWithFlash(context, "/account", { key: "accounts:flash.signedOutElsewhere", params: { count: ended } });
}

export function loader() {
  return redirect("/account");
}
