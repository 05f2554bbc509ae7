import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TEXT_SIZES, THEMES, type DisplaySettings } from "#app/i18n/display-settings.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { Fold } from "./fold.tsx";

const TEXT_KEYS = {
  standard: "display.textStandard",
  large: "display.textLarge",
  largest: "display.textLargest",
} as const;
const THEME_KEYS = {
  system: "display.themeSystem",
  light: "display.themeLight",
  dark: "display.themeDark",
  contrast: "display.themeContrast",
} as const;

/** Text size, colours, easy-read and language, on every page, kept in a cookie by plain forms. */
export function DisplayBar({ display, locale }: { display: DisplaySettings; locale: Locale }) {
  const { t } = useTranslation("site");
  return (
    <section className="display" aria-label={t("display.label")}>
      <div className="wrap">
        <Fold summary={t("display.summary")}>
          <div className="display-groups" id="display">
            <Group label={t("display.textSize")}>
              {TEXT_SIZES.map((size) => (
                <Press key={size} name="textSize" value={size} pressed={(display.textSize ?? "standard") === size}>
                  {t(TEXT_KEYS[size])}
                </Press>
              ))}
            </Group>
            <Group label={t("display.theme")}>
              {(["system", ...THEMES] as const).map((theme) => (
                <Press key={theme} name="theme" value={theme} pressed={(display.theme ?? "system") === theme}>
                  {t(THEME_KEYS[theme])}
                </Press>
              ))}
            </Group>
            <Group label={t("display.wording")} labelHidden>
              <Press name="easyRead" value={display.easyRead ? "off" : "on"} pressed={display.easyRead ?? false}>
                {t("display.easyRead")}
              </Press>
            </Group>
          </div>
        </Fold>
        <div className="display-language">
          <Group label={t("display.language")} labelHidden>
            {locale === "en" ? (
              <button name="locale" value="zh-CN" lang="zh-CN">
                中文
              </button>
            ) : (
              <button name="locale" value="en" lang="en">
                English
              </button>
            )}
          </Group>
        </div>
      </div>
    </section>
  );
}

function Group({ label, labelHidden, children }: { label: string; labelHidden?: boolean; children: ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/display" aria-label={label}>
      <input type="hidden" name="returnTo" value={`${pathname}${search}`} />
      {labelHidden ? null : <span aria-hidden="true">{label}</span>}
      {children}
    </form>
  );
}

function Press(props: { name: string; value: string; pressed: boolean; children: ReactNode }) {
  return (
    <button name={props.name} value={props.value} aria-pressed={props.pressed}>
      {props.children}
    </button>
  );
}
