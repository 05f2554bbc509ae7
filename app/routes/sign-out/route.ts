import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requestContext } from "#app/server/request-context.server.ts";
import { signOut } from "#app/usecases/accounts/sign-in.ts";

/** Ends the session in the database, not only in this browser. */
export async function action(args: ActionFunctionArgs) {
  const { services } = await requestContext(args);
  const { cookies } = services;
  const token = await cookies.readToken(args.request.headers.get("Cookie"));
  if (token !== undefined) await signOut(services, token);
  const headers = new Headers();
  headers.append("Set-Cookie", await cookies.clearToken());
  headers.append("Set-Cookie", await cookies.writeFlash({ key: "accounts:flash.signedOut" }));
  return redirect("/", { headers });
}

/** Signing out changes something, so a link alone does not do it. */
export function loader() {
  return redirect("/");
}
