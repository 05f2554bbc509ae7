import { createCookie } from "@remix-run/node";
import { RemixI18Next } from "remix-i18next/server";
import { z } from "zod";
import { TEXT_SIZES, THEMES, type DisplayChoice, type DisplaySettings } from "#app/i18n/display-settings.ts";
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from "#app/i18n/locales.ts";

const displayCookie = createCookie("display", {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  maxAge: 400 * 24 * 60 * 60, // the longest that browsers keep one
});

/** A cookie is a stranger's text: what does not fit counts as not chosen. */
const choiceSchema = z.object({
  textSize: z.enum(TEXT_SIZES).optional().catch(undefined),
  theme: z.enum(THEMES).optional().catch(undefined),
  easyRead: z.boolean().optional().catch(undefined),
  locale: z.enum(LOCALES).optional().catch(undefined),
});

/** What this browser chose in the display bar; nothing where it never chose. */
export async function readDisplayChoice(request: Request): Promise<DisplayChoice> {
  const parsed = choiceSchema.safeParse(await displayCookie.parse(request.headers.get("Cookie")));
  return parsed.success ? withoutUndefined(parsed.data) : {};
}

/** The Set-Cookie header that keeps a choice for a year and more. */
export async function displayCookieHeader(choice: DisplayChoice, secure: boolean): Promise<string> {
  return displayCookie.serialize(choice, { secure });
}

/** The browser's choice where it made one, else the account's setting. */
export function effectiveDisplay(choice: DisplayChoice, account: DisplaySettings | null): DisplaySettings {
  const { locale: _, ...settings } = choice;
  return { ...account, ...settings };
}

/**
 * The language of this request: display bar, then the signed-in account, then `?lng=`, then Accept-Language, then Chinese.
 */
export async function localeOf(request: Request, choice: DisplayChoice, account: Locale | null): Promise<Locale> {
  const chosen = choice.locale ?? account;
  if (chosen) return chosen;
  const locale = await detector.getLocale(request);
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

const detector = new RemixI18Next({
  detection: {
    supportedLanguages: [...LOCALES],
    fallbackLanguage: DEFAULT_LOCALE,
    order: ["searchParams", "custom"],
    // the detector's own reading of the header stops at the first language, even one we do not speak
    findLocale: (request) => Promise.resolve(spokenHere(request.headers.get("Accept-Language") ?? "")),
  },
});

/** The languages of the header that the product speaks, the most wanted first; all Chinese is Chinese, all English English. */
function spokenHere(header: string): Locale[] | null {
  const wanted = header.split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.find((parameter) => parameter.trim().startsWith("q="))?.split("=")[1];
    return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const spoken = wanted
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .flatMap(({ language }): Locale[] => (language === "zh" ? ["zh-CN"] : language === "en" ? ["en"] : []));
  return spoken.length > 0 ? spoken : null;
}

const changeSchema = z.object({
  textSize: z.enum(TEXT_SIZES).optional(),
  theme: z.enum([...THEMES, "system"]).optional(),
  easyRead: z.enum(["on", "off"]).optional(),
  locale: z.enum(LOCALES).optional(),
});

/** The choice after one press in the display bar; what is not understood changes nothing. */
export function changedChoice(choice: DisplayChoice, form: FormData): DisplayChoice {
  const parsed = changeSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return choice;
  const { textSize, theme, easyRead, locale } = parsed.data;
  return withoutUndefined({
    textSize: textSize ?? choice.textSize,
    theme: theme === "system" ? undefined : (theme ?? choice.theme),
    easyRead: easyRead === undefined ? choice.easyRead : easyRead === "on",
    locale: locale ?? choice.locale,
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<T>;
}
