import type { EasyWording } from "./translation.ts";
import type { EnglishCatalogues } from "./plain-texts.ts";

/** Easy-read English: short sentences, one idea each, everyday words. Only what differs from the plain wording. */
export const easyEn = {
  site: {
    nav: { skip: "Skip to the text" },
    footer: { hotline: "You can call us: {{phone}}. We answer on working days, 8:30 to 17:00." },
    error: {
      notFoundText: "This page is not here any more. Go to the home page. Search again.",
      brokenText: "Something broke on our side. You did nothing wrong. Please wait a few minutes. Then try again.",
    },
    form: {
      summaryTitle_one: "Please change {{count}} thing",
      summaryTitle_other: "Please change {{count}} things",
    },
  },
} as const satisfies EasyWording<EnglishCatalogues>;
