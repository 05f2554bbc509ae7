import { useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Namespace } from "#app/i18n/plain-texts.ts";
import { handleOf } from "./page-handle.ts";

export const CATALOGUE_SCRIPT_ID = "texts";

/** The texts a hydrated page needs, as data the browser entry reads; nothing in it runs. */
export function CatalogueScript() {
  const { i18n } = useTranslation("site");
  const named = useMatches().flatMap((match) => handleOf(match).namespaces ?? []);
  const namespaces = new Set<Namespace>(["site", "refusals", ...named]);
  const texts = Object.fromEntries(
    [...namespaces].map((ns): [Namespace, unknown] => [ns, i18n.getResourceBundle(i18n.language, ns)]),
  );
  // "<" escaped so that no text can close the element
  const json = JSON.stringify({ locale: i18n.language, texts }).replaceAll("<", "\\u003c");
  return <script id={CATALOGUE_SCRIPT_ID} type="application/json" dangerouslySetInnerHTML={{ __html: json }} />;
}
