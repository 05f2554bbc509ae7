import type { EasyWording } from "../translation.ts";
import type { site as plain } from "../zh-CN/site.ts";

export const site = {
  nav: { skip: "跳到正文" },
  call: { hotline: "有事可以打电话：", hours: "。工作日 8:30 到 17:00 有人接。" },
  error: {
    notFoundText: "这个页面没有了。可以回首页，重新找。",
    brokenText: "系统出了错。不是您的错。请等几分钟再试。",
    reference: "打电话的时候，请说这个编号：{{requestId}}",
    notAllowedTitle: "这一页您不能看",
    tooManyTitle: "请等一等",
    busyTitle: "系统很忙",
    refusedTitle: "这一步没有做成",
  },
  form: {
    optional: "可以不填",
    summaryTitle_other: "有 {{count}} 个地方要改",
    required: "这里要写。",
    requiredChoice: "这里要选一个。",
    invalid: "这里写得不对。请再看看。",
    notNumber: "这里只写数字。例如 12。",
    notWhole: "这里写整数。例如 12。",
    notMoney: "这里写多少钱。例如 2650。",
    notDate: "请写年、月、日。",
    notChoice: "请从列出来的里面选一个。",
    tooShort: "太短了。至少写 {{minimum}} 个字。",
    tooLong: "太长了。最多写 {{maximum}} 个字。",
    tooSmall: "太小了。至少是 {{minimum}}。",
    tooBig: "太大了。最多是 {{maximum}}。",
  },
  list: {
    asOf: "这是 {{when}} 的情况",
    sortedBy: "按{{order}}排",
    filters: "挑一挑",
    filtersChosen_other: "挑一挑（选了 {{count}} 样）",
    applyFilters: "就挑这些",
    clearFilters: "都不挑",
  },
  fit: {
    fits: "合适",
    ask: "先问一问",
    notNow: "现在不合适",
    scaleDimension: "什么",
    scaleDrawing: "图",
    scaleResult: "行不行",
  },
} as const satisfies EasyWording<typeof plain>;
