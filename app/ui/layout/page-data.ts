import { useLoaderData } from "@remix-run/react";

type Unwrapped<T> = T extends Response ? never : T extends { data: infer D; init: ResponseInit | null } ? D : T;

/**
 * What the route's loader returned, in its own type. Single fetch carries dates and absent values as they are; Remix's own
 * type does not know the latter under `exactOptionalPropertyTypes`.
 */
export function usePageData<Loader extends (...args: never[]) => unknown>(): Unwrapped<Awaited<ReturnType<Loader>>> {
  return useLoaderData() as Unwrapped<Awaited<ReturnType<Loader>>>;
}
