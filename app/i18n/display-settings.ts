import type { Locale } from "./locales.ts";

/** How a reader wants pages shown. An absent value means: not chosen, follow the device or the account. */
export const TEXT_SIZES = ["standard", "large", "largest"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const THEMES = ["light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

export interface DisplaySettings {
  readonly textSize?: TextSize;
  readonly theme?: Theme;
  readonly easyRead?: boolean;
}

/** What the display bar keeps: the settings, and the language where the reader chose one. */
export interface DisplayChoice extends DisplaySettings {
  readonly locale?: Locale;
}
