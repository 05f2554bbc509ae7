import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarDownload } from "#app/server/downloads.server.ts";
import { idParam, requestContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { readPublicFair } from "#app/usecases/fairs/read-fairs.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal } = await requestContext(args);
  const { fair } = valueOrThrow(
    await readPublicFair(services, principal, idParam(args.params["fairId"])),
    args.request,
  );
  const url = new URL(`/fairs/${fair.id}`, services.env.PUBLIC_URL);
  const at = (time: string) => new Date(`${fair.heldOn}T${time}:00+08:00`);
  return calendarDownload(fair.name, {
    uid: `fair-${fair.id}@${url.hostname}`,
    title: fair.name,
    about: fair.about,
    place: [fair.place, fair.address].filter(Boolean).join(", "),
    url: url.href,
    start: at(fair.startsAt),
    end: at(fair.endsAt),
    changedAt: fair.updatedAt,
    cancelled: fair.status === "cancelled",
  });
}
