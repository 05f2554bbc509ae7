import type { LoaderFunctionArgs } from "@remix-run/node";
import type { LexiconKind } from "#app/domain/search/lexicon.ts";
import { translatorFor } from "#app/i18n/i18n.ts";
import { DEFAULT_LOCALE, isLocale } from "#app/i18n/locales.ts";
import type { SuggestedWords } from "#app/ui/lists/suggest-words.ts";
import { suggestWords } from "#app/usecases/search/suggest-words.ts";

const KIND_KEYS = {
  occupation: "search:suggest.occupation",
  title: "search:suggest.title",
  employer: "search:suggest.employer",
  place: "search:suggest.place",
  need: "search:suggest.need",
} as const satisfies Record<LexiconKind, string>;

/**
 * What the search box's script asks while somebody types, as JSON. Who asks is not looked at, and the language stands in the
 * address, so that the answer is the same for everybody and may be kept by whoever passes it on.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const language = params.get("lang");
  const t = translatorFor(isLocale(language) ? language : DEFAULT_LOCALE);
  const found = await suggestWords(context.services, params.get("q") ?? "");
  const answer: SuggestedWords = {
    said: t("search:suggest.said", { count: found.length }),
    suggestions: found.map(({ text, kind, postings }) => ({
      text,
      about:
        postings === null
          ? t(KIND_KEYS[kind])
          : t("search:suggest.about", { what: t(KIND_KEYS[kind]), count: postings }),
    })),
  };
  return Response.json(answer, { headers: { "Cache-Control": "public, max-age=60" } });
}
