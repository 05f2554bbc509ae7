import { easyEn } from "./easy.en.ts";
import { easyZhCN } from "./easy.zh-CN.ts";
import type { Locale } from "./locales.ts";
import { en, zhCN, type Namespace } from "./plain-texts.ts";

type Texts = { readonly [key: string]: string | Texts };
type CatalogueTexts = Readonly<Record<Namespace, Texts>>;

export const catalogues: Readonly<Record<Locale, CatalogueTexts>> = { "zh-CN": zhCN, en };

/** Easy-read wording, laid over the plain catalogue of the same language. */
export const easyWording: Readonly<Record<Locale, Partial<CatalogueTexts>>> = { "zh-CN": easyZhCN, en: easyEn };

export const NAMESPACES = Object.keys(zhCN) as readonly Namespace[];
