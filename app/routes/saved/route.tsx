import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Result } from "#app/domain/result.ts";
import { readForm } from "#app/server/posted-form.ts";
import {
  redirectWithFlash,
  refusalResponse,
  signedInContext,
  valueOrThrow,
} from "#app/server/request-context.server.ts";
import { safeReturnPath } from "#app/server/safe-return.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { OwnDesk } from "#app/ui/seekers/seeker-desk.tsx";
import { addFavourite, removeFavourite } from "#app/usecases/search/change-favourite.ts";
import { changeSearchNews } from "#app/usecases/search/change-search-news.ts";
import { listSaved } from "#app/usecases/search/list-saved.ts";
import { removeSavedSearch } from "#app/usecases/search/remove-saved-search.ts";
import { saveSearch } from "#app/usecases/search/save-search.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { Favourites, SavedSearches } from "./saved-lists.tsx";

const id = z.coerce.number().int().positive();
const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save-search"), name: z.string(), query: z.string().max(2000) }),
  z.object({ intent: z.literal("remove-search"), searchId: id }),
  z.object({ intent: z.enum(["want-news", "end-news"]), searchId: id }),
  z.object({ intent: z.literal("add-favourite"), postingId: id }),
  z.object({ intent: z.literal("remove-favourite"), postingId: id }),
]);

const DONE = {
  "save-search": "search:saved.flashSaved",
  "remove-search": "search:saved.flashRemoved",
  "want-news": "search:saved.flashNewsWanted",
  "end-news": "search:saved.flashNewsEnded",
  "add-favourite": "search:saved.flashKept",
  "remove-favourite": "search:saved.flashLetGo",
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await signedInContext(args);
  const saved = valueOrThrow(await listSaved(services, principal), args.request);
  return { title: t("search:saved.title"), saved };
}

export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  const { services, principal } = context;
  const form = await readForm(args.request);
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw refusalResponse({ code: "invalid-input" });
  const change = parsed.data;
  valueOrThrow(await carryOut(), args.request);
  return redirectWithFlash(context, safeReturnPath(form.get("returnTo"), "/saved"), { key: DONE[change.intent] });

  function carryOut(): Promise<Result<undefined>> {
    switch (change.intent) {
      case "save-search":
        return saveSearch(services, principal, change);
      case "remove-search":
        return removeSavedSearch(services, principal, change.searchId);
      case "want-news":
      case "end-news":
        return changeSearchNews(services, principal, {
          savedSearchId: change.searchId,
          wanted: change.intent === "want-news",
        });
      case "add-favourite":
        return addFavourite(services, principal, change.postingId);
      case "remove-favourite":
        return removeFavourite(services, principal, change.postingId);
    }
  }
}

export default function Saved() {
  const { t } = useTranslation("search");
  const { title, saved } = usePageData<typeof loader>();
  return (
    <OwnDesk>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("saved.lead")}</Lead>
      <SavedSearches searches={saved.searches} />
      <Favourites favourites={saved.favourites} />
    </OwnDesk>
  );
}
