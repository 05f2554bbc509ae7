import "i18next";
import type { Catalogues } from "./plain-texts.ts";

/** Keys are checked; the words themselves need not be known to the compiler, which keeps it fast. */
type Keys<T> = { readonly [K in keyof T]: T[K] extends string ? string : Keys<T[K]> };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "site";
    resources: Keys<Catalogues>;
    returnNull: false;
  }
}
