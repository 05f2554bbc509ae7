import type { Dimension } from "./dimension-shape.ts";
import { step } from "./dimension-shape.ts";
import { bilingual as t } from "./scale.ts";

export const WORKING_WITH_OTHERS: readonly Dimension<"pace" | "pressure" | "teamwork" | "strangers">[] = [
  {
    code: "pace",
    group: "working-with-others",
    name: t("做事速度", "Pace"),
    askPerson: t("您做事习惯什么速度？", "What pace of work suits you?"),
    askEmployer: t("这份工作要求什么速度？", "What pace does this job ask for?"),
    levels: [
      step(
        t("按自己的速度慢慢做", "My own pace, however slow"),
        t("没有速度要求", "No pace is asked for"),
        t("慢慢做", "Slowly"),
      ),
      step(
        t("比一般人慢一些，能稳定地做", "Somewhat slower than most, but steady"),
        t("可以比一般人慢一些", "Somewhat slower than most is fine"),
        t("慢一点，但一直做", "A bit slower, but steady"),
      ),
      step(
        t("和一般人差不多的速度", "About as fast as most people"),
        t("和一般人差不多的速度", "About as fast as most people"),
        t("和大家一样快", "As fast as others"),
      ),
      step(
        t("能跟上流水线或赶工的速度", "I can keep up with a line or a rush"),
        t("要跟上流水线，或经常赶工", "Keeping up with a line, or frequent rushes"),
        t("能做得很快", "Very fast"),
      ),
    ],
    sources: ["ICF b147", "O*NET 4.C.3.d.3"],
  },
  {
    code: "pressure",
    group: "working-with-others",
    name: t("工作压力", "Pressure"),
    askPerson: t("您能承受多大的工作压力？", "How much pressure at work is all right for you?"),
    askEmployer: t("这份工作压力有多大？", "How much pressure does this job bring?"),
    levels: [
      step(
        t("没有压力的工作才合适", "Work without pressure suits me"),
        t("没有期限、没有考核", "No deadlines and no targets"),
        t("不要有压力", "No pressure"),
      ),
      step(
        t("偶尔有小的变化，可以", "Small changes now and then are all right"),
        t("偶尔有小的变化或期限", "Small changes or deadlines now and then"),
        t("有一点压力可以", "A little is all right"),
      ),
      step(
        t("有日常的期限和任务，可以", "Everyday deadlines and tasks are all right"),
        t("有日常的期限和任务", "Everyday deadlines and tasks"),
        t("平常的压力可以", "Everyday pressure is all right"),
      ),
      step(
        t("常有急事、责任大，也可以", "Frequent urgent matters and much responsibility are all right"),
        t("常有急事，责任大", "Frequent urgent matters, much responsibility"),
        t("压力大也可以", "Much is all right"),
      ),
    ],
    sources: ["ICF d240", "O*NET 4.C.3.d.1"],
  },
  {
    code: "teamwork",
    group: "working-with-others",
    name: t("和同事配合", "Working with colleagues"),
    askPerson: t("您能和多少同事配合做事？", "With how many colleagues can you work together?"),
    askEmployer: t("要和多少同事配合做事？", "With how many colleagues does one work together?"),
    levels: [
      step(
        t("一个人做更合适", "Working on my own suits me"),
        t("一个人做，不用配合", "Working alone, no coordination"),
        t("一个人做", "On my own"),
      ),
      step(
        t("能和一个熟悉的人配合", "I can work with one person I know"),
        t("和一个固定的人配合", "With one person who stays the same"),
        t("和一个熟人", "With one person"),
      ),
      step(
        t("能和几个人的小组配合", "I can work in a small group"),
        t("和几个人的小组配合", "In a small group"),
        t("和几个人", "In a small group"),
      ),
      step(
        t("能和很多人商量、分工", "I can agree on work with many people"),
        t("常和很多人商量、分工", "Often agreeing on work with many people"),
        t("和很多人", "With many people"),
      ),
    ],
    sources: ["ICF d710", "ICF d740", "O*NET 4.C.1.b.1.e", "IMBA Teamarbeit"],
  },
  {
    code: "strangers",
    group: "working-with-others",
    name: t("接触陌生人", "Contact with strangers"),
    askPerson: t(
      "当面、电话或网上都算，您能接触多少陌生人？",
      "Face to face, by telephone or online: how much contact with strangers is all right for you?",
    ),
    askEmployer: t(
      "当面、电话或网上都算，要接触多少陌生人？",
      "Face to face, by telephone or online: how much contact with strangers is there?",
    ),
    levels: [
      step(
        t("不接触陌生人更合适", "No contact with strangers suits me"),
        t("不接触陌生人", "No contact with strangers"),
        t("不见陌生人", "No strangers"),
      ),
      step(
        t("偶尔打个招呼，可以", "A greeting now and then is all right"),
        t("偶尔打个招呼", "A greeting now and then"),
        t("打个招呼可以", "Saying hello is all right"),
      ),
      step(
        t("每天接待几位客人，可以", "A few customers a day are all right"),
        t("每天接待几位客人", "A few customers a day"),
        t("每天见几位客人可以", "A few customers a day"),
      ),
      step(
        t("整天接待客人、处理意见，也可以", "Customers and complaints all day are all right"),
        t("整天接待客人、处理意见", "Customers and complaints all day"),
        t("整天见客人可以", "Customers all day"),
      ),
    ],
    sources: ["ICF d730", "O*NET 4.C.1.b.1.f", "IMBA Kontaktfähigkeit"],
  },
];
