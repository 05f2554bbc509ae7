import type { EasyWording } from "../translation.ts";
import type { applications as plain } from "../zh-CN/applications.ts";

export const applications = {
  list: {
    lead: "您感兴趣的工作，都在这里。",
    emptyText: "看到喜欢的工作，点“我感兴趣”。",
    findPostings: "找工作",
    stateOpen: "在等的",
    stateEnded: "结束的",
  },
  statusOwn: {
    interested: "等单位回话",
    referred: "指导员推荐了您，等单位回话",
    interview: "要去面试",
    offered: "单位要您，等您回话",
    hired: "录用了",
    declined: "这次没有成",
    withdrawn: "您不去了",
  },
  nowOwn: {
    interested: "单位会看到。回话写在这里。好几天没有回话？指导员会去问。",
    referred: "单位会看到。回话写在这里。",
    "seen-by-employer": "单位看到了。还没有决定。",
    interview: "请按时去面试。要人陪？要手语翻译？要改时间？请打电话给指导员。",
    offered: "单位要您。去不去，您说了算。拿不准？先问指导员。",
    hired: "恭喜您！什么时候上班，单位和指导员会告诉您。",
    declined: "不是您的错。还有别的工作。",
    withdrawn: "这份应聘结束了。改了主意？可以再说感兴趣。",
  },
  do: {
    "express-interest": "又感兴趣了",
    accept: "我去",
    withdraw: "不去了",
  },
  ask: {
    "express-interest": "“{{posting}}”，又感兴趣了吗？",
    accept: "{{organisation}}的“{{posting}}”，您去吗？",
    withdraw: "“{{posting}}”，不去了吗？",
  },
  then: {
    accept: "工作就定了。单位会写好合同和上班的日子。您在这里看得到。",
    withdraw: "这份应聘就结束。不用说为什么。别的工作不变。",
  },
  undo: {
    "express-interest": "不想去了？随时可以点“不去了”。",
    accept: "有变化？快打电话给单位，或者给指导员。",
    withdraw: "改了主意？还在招人的时候，可以再说感兴趣。",
  },
  done: {
    "express-interest": "好了。单位和指导员会知道。",
    accept: "好了，您去。单位和指导员会知道。",
    withdraw: "好了，不去了。单位会知道。改了主意？可以再说感兴趣。",
  },
  leaving: {
    title: "不在“{{posting}}”做了？",
    lead: "最后一天是哪天？指导员会来问您好不好。",
    told: "指导员会知道。{{organisation}}看得到最后一天，看不到为什么。",
    undo: "写错了？请打电话给指导员。",
    look: "想找新工作？在“我的档案”里改。",
  },
  page: {
    next: "现在可以做什么",
    nothingNext: "现在不用做什么。有消息会告诉您。",
    timeline: "做到哪一步了",
    contact: "单位看得到什么",
    contactShared: "名字和电话",
    contactHidden: "看不到名字和电话，只有一个号码",
  },
  interest: {
    title: "“{{posting}}”，我感兴趣",
    lead: "点了以后，{{organisation}}会知道。这还不是录用。不想去了，可以说不去。",
    told: "知道的人：{{organisation}}、就业指导员。",
    sees: "单位看得到：您会做什么。单位看不到：残疾类别、等级、身份证号。",
    share: "给单位看名字和电话吗？",
    shareYes: "给看",
    shareYesHint: "只给{{organisation}}看。最多 180 天。随时可以收回。",
    shareNo: "先不给看",
    shareNoHint: "单位只看到一个号码。有消息，指导员告诉您。",
    already: "您已经说过感兴趣了。",
  },
} as const satisfies EasyWording<typeof plain>;
