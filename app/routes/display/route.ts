import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { changedChoice, displayCookieHeader, readDisplayChoice } from "#app/server/display.server.ts";
import { readForm } from "#app/server/posted-form.ts";
import { requestContext } from "#app/server/request-context.server.ts";
import { safeReturnPath } from "#app/server/safe-return.ts";

/** One press in the display bar: kept in this browser, and with the account of a signed-in person. */
export async function action(args: ActionFunctionArgs) {
  const { services, principal } = await requestContext(args);
  const form = await readForm(args.request);
  const choice = changedChoice(await readDisplayChoice(args.request), form);
  await args.context.saveDisplay?.(principal, choice);
  const [page] = safeReturnPath(form.get("returnTo")).split("#");
  // back to the bar that was pressed: a browser opens the folded one for its fragment
  return redirect(form.has("locale") ? `${page}` : `${page}#display`, {
    status: 303,
    headers: { "Set-Cookie": await displayCookieHeader(choice, services.env.PUBLIC_URL.startsWith("https:")) },
  });
}

export function loader() {
  return redirect("/");
}
