import "i18next";

/**
 * Keys are held to the catalogues by `used-keys.test.ts`, not by the compiler: with thousands of keys in eighteen
 * namespaces i18next's own types made a type check take minutes and crash.
 */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "site";
    returnNull: false;
  }
}
