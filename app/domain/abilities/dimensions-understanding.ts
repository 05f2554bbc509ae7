import type { Dimension } from "./dimension-shape.ts";
import { step } from "./dimension-shape.ts";
import { bilingual as t } from "./scale.ts";

type UnderstandingCode = "reading" | "writing" | "counting" | "memory" | "focus" | "following-steps";

export const UNDERSTANDING: readonly Dimension<UnderstandingCode>[] = [
  {
    code: "reading",
    group: "understanding",
    name: t("读文字", "Reading"),
    askPerson: t(
      "您能读懂什么样的文字？用读屏、点字或放大都算。",
      "What kind of text can you read? By screen reader, by touch or enlarged counts too.",
    ),
    askEmployer: t("工作中要读懂什么样的文字？", "What kind of text has to be read on the job?"),
    levels: [
      step(
        t("不读字，看图或听人讲", "I do not read: I use pictures or listen"),
        t("不用读字", "No reading"),
        t("看图，不读字", "I use pictures"),
      ),
      step(
        t("认得数字、自己的名字和常见的标签", "I know numbers, my name and common labels"),
        t("认得数字和常见的标签", "Numbers and common labels"),
        t("认得数字和标签", "Numbers and labels"),
      ),
      step(
        t("能读懂短信、通知、订单", "I can read messages, notices and orders"),
        t("读懂短信、通知、订单", "Messages, notices and orders"),
        t("能读短信", "Short messages"),
      ),
      step(
        t("能读懂长文章、说明书、合同", "I can read long texts, manuals and contracts"),
        t("读懂长文章、说明书、合同", "Long texts, manuals and contracts"),
        t("能读长文章", "Long texts"),
      ),
    ],
    sources: ["ICF d166", "O*NET 1.A.1.a.2", "IMBA Lesen"],
  },
  {
    code: "writing",
    group: "understanding",
    name: t("写文字", "Writing"),
    askPerson: t("手写、打字、语音输入都算，您能写什么？", "By hand, keyboard or voice input: what can you write?"),
    askEmployer: t("工作中要写什么？手写或打字都算。", "What has to be written on the job, by hand or keyboard?"),
    levels: [
      step(t("不写字", "I do not write"), t("不用写字", "No writing"), t("不写字", "No writing")),
      step(
        t("能写名字、数字，能打勾", "My name, numbers and ticks"),
        t("签名、写数字、打勾", "Signing, numbers and ticks"),
        t("能写名字和数字", "Name and numbers"),
      ),
      step(
        t("能写短消息、填表", "Short messages and forms"),
        t("写短消息、填表", "Short messages and forms"),
        t("能填表", "Short messages"),
      ),
      step(
        t("能写报告、文案这样的长文字", "Longer texts such as reports or articles"),
        t("写报告、文案这样的长文字", "Longer texts such as reports or articles"),
        t("能写长文字", "Long texts"),
      ),
    ],
    sources: ["ICF d170", "O*NET 1.A.1.a.4", "IMBA Schreiben"],
  },
  {
    code: "counting",
    group: "understanding",
    name: t("数数算账", "Counting"),
    askPerson: t("您能数数、算账到哪一步？用计算器也算。", "How far do you go with numbers? A calculator counts too."),
    askEmployer: t("工作中要数数、算账到哪一步？", "What has to be counted or worked out on the job?"),
    levels: [
      step(t("不数数", "I do not count"), t("不用数数", "No counting"), t("不数数", "No counting")),
      step(
        t("能数到20，能一件一件配齐", "I can count to 20 and match items one by one"),
        t("数到20，或一件一件配齐", "Counting to 20, or matching items one by one"),
        t("能数到20", "I count to 20"),
      ),
      step(
        t("能加减、找零、称重", "I can add, subtract, give change and weigh"),
        t("加减、找零、称重", "Adding, subtracting, giving change, weighing"),
        t("能加减、找零", "I add and give change"),
      ),
      step(
        t("能算百分数、做表格、记账", "I can work with percentages, spreadsheets and accounts"),
        t("算百分数、做表格、记账", "Percentages, spreadsheets and accounts"),
        t("能做表格、记账", "Spreadsheets and accounts"),
      ),
    ],
    sources: ["ICF d172", "O*NET 1.A.1.c.2", "IMBA Rechnen"],
  },
  {
    code: "memory",
    group: "understanding",
    name: t("记事情", "Remembering"),
    askPerson: t("工作上的事，您能记住多少？", "How much of the day's work can you keep in mind?"),
    askEmployer: t("工作上要记住多少事？", "How much has to be kept in mind on the job?"),
    levels: [
      step(
        t("每次都有人提醒我更好", "I do best when someone reminds me each time"),
        t("不用记，每次有人提醒或有图看", "Nothing to remember: someone reminds, or pictures show it"),
        t("每次请提醒我", "Please remind me each time"),
      ),
      step(
        t("每天一样的事，记得住", "I remember things that are the same every day"),
        t("每天做一样的事，记住就行", "The same things every day"),
        t("记得住每天一样的事", "The same things each day"),
      ),
      step(
        t("一天里的几件事，记得住", "I remember several things through a day"),
        t("记住当天要做的几件事", "Several things through a day"),
        t("记得住几件事", "Several things"),
      ),
      step(
        t("常变的很多事，也记得住", "I remember many things that often change"),
        t("记住常变的很多事", "Many things that often change"),
        t("记得住很多事", "Many things"),
      ),
    ],
    sources: ["ICF b144", "O*NET 1.A.1.d.1"],
  },
  {
    code: "focus",
    group: "understanding",
    name: t("专心", "Staying focused"),
    askPerson: t("做一件事，您一次能专心多久？", "How long can you stay with one task at a stretch?"),
    askEmployer: t("一次要专心多久，中间不能分心？", "How long does one have to stay with a task without a pause?"),
    levels: [
      step(
        t("随时可以停下来更好", "I do best when I can stop at any time"),
        t("随时可以停下来", "One can stop at any time"),
        t("要能随时停下", "I stop when I need to"),
      ),
      step(
        t("一次能专心一刻钟左右", "About a quarter of an hour at a stretch"),
        t("一次专心一刻钟左右", "About a quarter of an hour at a stretch"),
        t("能专心一刻钟", "15 minutes"),
      ),
      step(
        t("一次能专心一小时左右", "About an hour at a stretch"),
        t("一次专心一小时左右", "About an hour at a stretch"),
        t("能专心一小时", "One hour"),
      ),
      step(
        t("一次能专心两小时以上", "Two hours or more at a stretch"),
        t("一次专心两小时以上，出错后果大", "Two hours or more at a stretch, and mistakes are costly"),
        t("能专心两小时", "Two hours"),
      ),
    ],
    sources: ["ICF b140", "ICF d160", "O*NET 1.A.1.g.1", "IMBA Konzentration"],
  },
  {
    code: "following-steps",
    group: "understanding",
    name: t("按步骤做事", "Following steps"),
    askPerson: t("一件活分几步，您能自己做下来？", "How many steps of a task can you follow on your own?"),
    askEmployer: t("一件活分几步，要自己做下来？", "How many steps does a task have that one does alone?"),
    levels: [
      step(
        t("有人在旁边带着做", "Someone works beside me"),
        t("每一步都有人带着做", "Someone leads each step"),
        t("有人带我做", "Someone works with me"),
      ),
      step(
        t("有人做给我看以后，一两步的活能自己做", "After being shown, I do a task of one or two steps"),
        t("一两步的活，先做示范", "One or two steps, shown first"),
        t("能做一两步的活", "One or two steps"),
      ),
      step(
        t("顺序固定的几步活，能自己做下来", "I do a task of several steps in a fixed order"),
        t("顺序固定的几步活", "Several steps in a fixed order"),
        t("能做几步的活", "Several steps"),
      ),
      step(
        t("步骤多、会变的活，能自己安排", "I plan tasks with many steps that change"),
        t("步骤多、会变，要自己安排", "Many steps that change; one plans them oneself"),
        t("能自己安排", "I plan my work"),
      ),
    ],
    sources: ["ICF d210", "ICF d220"],
  },
];
