import type { Translator } from "#app/i18n/i18n.ts";

/**
 * What a route says about its page: `export const handle: PageHandle = { … }`.
 *
 * The page's title is `title` in the loader's data, or, where no loader is needed, this `title`.
 */
export interface PageHandle {
  readonly title?: (t: Translator) => string;
}

const NO_HANDLE: PageHandle = {};

/** A route match's handle; routes without one have no wishes. */
export function handleOf(match: { readonly handle: unknown }): PageHandle {
  return typeof match.handle === "object" && match.handle !== null ? match.handle : NO_HANDLE;
}
