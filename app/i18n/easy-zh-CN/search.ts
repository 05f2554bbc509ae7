import type { EasyWording } from "../translation.ts";
import type { search as plain } from "../zh-CN/search.ts";

export const search = {
  browse: {
    heading: "找工作",
    lead: "不用登录。写您想做什么，点“找”。",
    label: "您想做什么？",
    hint: "例如“包装”“在家”",
    button: "找",
    showing: "您挑了这些：",
    loosened: "没有正好的“{{words}}”。下面是差不多的。",
    signInToSave: "登录以后，可以存下来",
    payUnknown: "工资要问",
    placeUnknown: "地点要问",
    insured: "有社会保险",
    emptyTitle: "没有找到",
    emptyWords: "换一个词再找。例如“包装”。",
    emptyFilters: "少挑一两样，就有了：",
    emptyHelp: "也可以打电话给我们。我们帮您找。",
  },
  home: {
    heading: "找得到、做得了的工作",
    lead: "这里帮残疾人找工作。每份工作都写清楚：做什么，有什么条件。",
    kindVacancy: "到企业、商店上班。签合同。",
    kindSheltered: "在残疾人之家做。时间可以短。",
    kindRelief: "种菜、养鱼、摘果子。",
    kindHome: "在自己家里做。",
    helpText: "不会上网？看不清？不会写？没关系。打电话给我们。也可以请专职委员帮忙。",
    register: "要我们推荐工作吗？",
    registerText: "先注册。我们告诉您哪些工作合适，为什么。",
  },
  saved: {
    lead: "您收藏的工作，都在这里。",
    searchesEmptyText: "找一次工作。再点“保存这次查找”。下次不用重新挑。",
    favouritesEmptyText: "看到喜欢的工作，点“收藏”。它就在这里。",
    ended: "不招了",
  },
} as const satisfies EasyWording<typeof plain>;
