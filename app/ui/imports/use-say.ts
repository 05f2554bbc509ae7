import { useTranslation } from "react-i18next";
import type { Say } from "./problem-texts.ts";

/** The page's translator for keys that come from data. */
export function useSay(): Say {
  const { i18n } = useTranslation("imports");
  return (key, params) => i18n.t(key, { ...params, defaultValue: key });
}
