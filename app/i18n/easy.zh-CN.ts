import type { EasyWording } from "./translation.ts";
import type { Catalogues } from "./plain-texts.ts";

/** Easy-read Chinese: short sentences, one idea each, everyday words. Only what differs from the plain wording. */
export const easyZhCN = {
  site: {
    nav: { skip: "跳到正文" },
    footer: { hotline: "有事可以打电话：{{phone}}。工作日 8:30 到 17:00 有人接。" },
    error: {
      notFoundText: "这个页面没有了。可以回首页，重新找。",
      brokenText: "系统出了错。不是您的错。请等几分钟再试。",
    },
    form: { summaryTitle_other: "有 {{count}} 个地方要改" },
  },
} as const satisfies EasyWording<Catalogues>;
