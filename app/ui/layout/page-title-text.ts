import { useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Namespace } from "#app/i18n/plain-texts.ts";
import { handleOf } from "./page-handle.ts";

const EVERY_NAMESPACE = [
  "site",
  "accounts",
  "administration",
  "applications",
  "compliance",
  "employers",
  "fairs",
  "guidance",
  "imports",
  "matching",
  "notices",
  "postings",
  "refusals",
  "search",
  "seekers",
  "training",
  "workshops",
] as const satisfies readonly ["site", ...Namespace[]];

/** The document's title: the innermost route's `title` (loader data, else handle) and the name of the site. */
export function usePageTitle(): string {
  const { t } = useTranslation(EVERY_NAMESPACE);
  const titles = useMatches().map((match) => {
    const data: unknown = match.data;
    if (typeof data === "object" && data !== null && "title" in data && typeof data.title === "string")
      return data.title;
    return handleOf(match).title?.(t);
  });
  const title = titles.reverse().find((text) => text !== undefined);
  return title === undefined ? t("brand.titleSuffix") : `${title} · ${t("brand.titleSuffix")}`;
}
