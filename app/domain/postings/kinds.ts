import type { Bilingual } from "../abilities/scale.ts";

/**
 * The four kinds of work the federation mediates: open employment, a place in a 残疾人之家 (辅助性就业,
 * 残联发〔2015〕27号), a post at a poverty-relief base, and work done at home.
 */
export const POSTING_KINDS = ["vacancy", "sheltered", "relief-base", "home-based"] as const;

export type PostingKind = (typeof POSTING_KINDS)[number];

export const POSTING_KIND_NAMES: Readonly<Record<PostingKind, Bilingual>> = {
  vacancy: { zh: "招聘岗位", en: "Vacancy" },
  sheltered: { zh: "工疗岗位", en: "Sheltered place" },
  "relief-base": { zh: "扶贫基地岗位", en: "Relief-base post" },
  "home-based": { zh: "居家岗位", en: "Home-based work" },
};

/** Whether `text` names a kind of posting. */
export function isPostingKind(text: string): text is PostingKind {
  return POSTING_KINDS.some((kind) => kind === text);
}
