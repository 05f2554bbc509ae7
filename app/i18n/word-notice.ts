import type { NoticeCode, NoticeParams } from "#app/domain/notices/notice.ts";
import type { Translator } from "./i18n.ts";

/** Each text names some of these; the types ask for all, since the code is not known before. */
const NO_PARAMS: Required<NoticeParams> = {
  posting: "",
  organisation: "",
  fair: "",
  day: "",
  reason: "",
  search: "",
  count: 0,
};

/** A notice in words, for the page of the person it is for. */
export function noticeText(t: Translator, code: NoticeCode, params: NoticeParams): string {
  return t(`notices:${code}.text`, { ...NO_PARAMS, ...params });
}

/**
 * A notice in words, for a message that leaves the product. It repeats nothing that the person wrote: others may read over
 * their shoulder, and the office reads what was sent.
 */
export function messageText(t: Translator, code: NoticeCode, { search: _, ...params }: NoticeParams): string {
  return code === "search-news"
    ? t("notices:search-news.message", { count: params.count ?? 0 })
    : noticeText(t, code, params);
}
