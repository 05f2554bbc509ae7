import type { LoaderFunctionArgs } from "@remix-run/node";
import { typedFields } from "#app/domain/postings/form/typed-fields.ts";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { checkTypedPay } from "#app/usecases/postings/check-typed-pay.ts";

/** What the pay step's script asks while somebody types: the check of the pay so far, as JSON. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, principal } = await deskContext(args, "postings.write");
  const fields = typedFields(new URL(args.request.url).searchParams, ["version", "then"]);
  const input = { postingId: idParam(args.params["postingId"]), fields };
  return Response.json(valueOrThrow(await checkTypedPay(services, principal, input), args.request));
}
