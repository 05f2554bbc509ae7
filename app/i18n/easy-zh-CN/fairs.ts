import type { EasyWording } from "../translation.ts";
import type { fairs as plain } from "../zh-CN/fairs.ts";

export const fairs = {
  list: {
    lead: "和单位见面谈。不要钱。",
    noneText: "有了会写在这里。现在可以先找工作。",
    toPostings: "找工作",
    words: "找招聘会",
    wordsHint: "写一个词。例如“手语”",
    offers: "那里要有",
    all: "全部招聘会",
    loosened: "没有全对上的。下面的差不多。",
    notFound: "没有找到",
    notFoundText: "少写一个词，或者少选一样。也可以打电话问我们。",
    notFoundOver: "找到的都办完了，在下面。少选一样，再试试。",
  },
  page: {
    placeTitle: "那里方便吗",
    placeLead: "没有写的，报名的时候告诉我们。我们去问。",
    unknown: "没有写",
    postings: "有哪些工作",
    registeredText: "到时候见。来不了？请点“取消报名”。",
    signInFirst: "先登录，再报名。自己不会？请专职委员或者就业指导员帮您报名。",
  },
  register: {
    needs: "到时候要什么帮助？",
    needsHint: "不要帮助？不用选。",
    needsFromProfile: "照您的档案选好了。可以改。",
    wishes: "想找什么工作？还有什么要说？",
    who: "办招聘会的人看得到。单位看不到。",
    alreadyText: "您报过名了。不用再报。",
  },
  cancel: { text: "“{{fair}}”，不去了吗？报名没有截止的时候，可以再报。" },
  flash: { registered: "报好名了。到时候见！", registrationCancelled: "取消了。" },
} as const satisfies EasyWording<typeof plain>;
