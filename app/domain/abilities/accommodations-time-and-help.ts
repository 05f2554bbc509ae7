import type { Accommodation } from "./accommodation-shape.ts";
import { bilingual as t } from "./scale.ts";
import { allTasksBut, type Task, TASKS } from "./task-shape.ts";

/** What can be taken home as it is. */
const DONE_AT_HOME: readonly Task[] = ["screen", "images", "talking", "bench", "sewing"];
/** Steps that come back each day the same, so that they can be drawn. */
const STEPS_TO_DRAW: readonly Task[] = ["bench", "sewing", "machine", "line", "grounds", "cleaning"];
/** Not with the traffic, and not alone on the road. */
const BESIDE_A_COLLEAGUE = allTasksBut("driving", "delivery");
/** Where the quota is the employer's and no customer, traffic or watch sets the pace. */
const QUOTA_TO_AGREE = allTasksBut("driving", "delivery", "counter", "serving", "guarding", "care", "body", "talking");

/** What hours, pace and people offer. */
export const TIME_AND_HELP_ACCOMMODATIONS: readonly Accommodation[] = [
  {
    code: "flexible-hours",
    name: t("时间灵活", "Flexible hours"),
    explain: t(
      "上下班时间可以商量，看病、复诊可以请假。",
      "Start and end can be agreed, and there is time off for appointments.",
    ),
    askEmployer: t(
      "上下班时间能商量吗？复诊能请假吗？",
      "Can working hours be agreed, with time off for appointments?",
    ),
    lifts: [{ dimension: "shift-work", by: 2, in: TASKS }],
    icon: "clock",
    searchable: true,
  },
  {
    code: "part-time",
    name: t("可做半天", "Part-time possible"),
    explain: t("可以一天做几小时，或一周做几天。", "A few hours a day or a few days a week are possible."),
    askEmployer: t("可以只做半天，或一周做几天吗？", "Is half a day, or a few days a week, possible?"),
    // Fewer hours in all: no shorter stretches, but for that of a whole day.
    lifts: [
      { dimension: "standing", by: 1, abilityFrom: 1, in: TASKS },
      { dimension: "sitting", by: 1, abilityFrom: 2, in: TASKS },
      { dimension: "walking", by: 1, abilityFrom: 2, in: TASKS },
    ],
    icon: "calendar-clock",
    searchable: true,
  },
  {
    code: "extra-breaks",
    name: t("多休息几次", "Extra breaks"),
    explain: t(
      "累了可以停下来休息，有地方坐或躺。",
      "People can stop and rest when they need to, with somewhere to sit or lie down.",
    ),
    askEmployer: t("累了能多休息几次吗？", "Can one take extra breaks?"),
    lifts: [
      { dimension: "sitting", by: 1, in: allTasksBut("driving") },
      { dimension: "standing", by: 1, abilityFrom: 1, in: allTasksBut("driving") },
      { dimension: "focus", by: 1, in: allTasksBut("driving", "delivery", "guarding", "care") },
      { dimension: "temperature", by: 1, abilityFrom: 1, in: TASKS },
    ],
    icon: "coffee",
    searchable: true,
  },
  {
    code: "work-from-home",
    name: t("在家工作", "Work from home"),
    explain: t("全部或大部分工作可以在家里做。", "All or most of the work can be done at home."),
    askEmployer: t("这份工作能在家里做吗？", "Can this work be done at home?"),
    lifts: [
      { dimension: "walking", by: 2, in: DONE_AT_HOME },
      { dimension: "climbing-steps", by: 3, in: DONE_AT_HOME },
      { dimension: "temperature", by: 2, in: DONE_AT_HOME },
      { dimension: "noise", by: 2, in: DONE_AT_HOME },
    ],
    icon: "house-wifi",
    searchable: true,
  },
  {
    code: "adjusted-pace",
    name: t("速度和任务量可商量", "Adjusted pace or quota"),
    explain: t(
      "按自己的速度做，任务量按人来定，不赶工。",
      "People work at their own pace, with a quota set for them and no rushes.",
    ),
    askEmployer: t("任务量能按人来定吗？", "Can the quota be set for the person?"),
    lifts: [
      { dimension: "pace", by: 2, in: [...QUOTA_TO_AGREE, "talking"] },
      { dimension: "pressure", by: 1, in: QUOTA_TO_AGREE },
    ],
    icon: "gauge",
    searchable: true,
  },
  {
    code: "picture-instructions",
    name: t("一次一件事，看图做", "One task at a time, with pictures"),
    explain: t(
      "一次只交一件事，步骤画成图贴在工位上。",
      "One task is given at a time, and its steps hang at the workplace as pictures.",
    ),
    askEmployer: t(
      "能不能一次只交一件事，把步骤画成图？",
      "Can tasks be given one at a time, with steps shown as pictures?",
    ),
    lifts: [
      { dimension: "following-steps", by: 1, in: [...STEPS_TO_DRAW, "goods", "inspecting"] },
      { dimension: "memory", by: 1, in: [...STEPS_TO_DRAW, "goods", "inspecting"] },
      { dimension: "reading", by: 1, demandTo: 2, in: STEPS_TO_DRAW },
    ],
    icon: "images",
    searchable: true,
  },
  {
    code: "buddy",
    name: t("有师傅带", "Buddy or mentor"),
    explain: t("有一位固定的同事带着，有事找他。", "One colleague, always the same, shows the work and can be asked."),
    askEmployer: t("有固定的师傅带吗？", "Is there one colleague who shows the work?"),
    lifts: [
      { dimension: "following-steps", by: 1, in: BESIDE_A_COLLEAGUE },
      { dimension: "memory", by: 1, in: BESIDE_A_COLLEAGUE },
      { dimension: "teamwork", by: 1, in: BESIDE_A_COLLEAGUE },
    ],
    icon: "users",
    searchable: true,
  },
  {
    code: "job-coach",
    name: t("就业辅导员", "Job coach"),
    explain: t(
      "刚上班时有就业辅导员到现场，教步骤，帮着和同事沟通。",
      "In the first weeks a job coach comes to the workplace, teaches the steps and helps with colleagues.",
    ),
    askEmployer: t("刚上班时，就业辅导员能来现场帮忙吗？", "May a job coach come to the workplace in the first weeks?"),
    lifts: [
      { dimension: "following-steps", by: 2, in: BESIDE_A_COLLEAGUE },
      { dimension: "memory", by: 1, in: BESIDE_A_COLLEAGUE },
      { dimension: "teamwork", by: 1, in: BESIDE_A_COLLEAGUE },
      { dimension: "pressure", by: 1, in: BESIDE_A_COLLEAGUE },
    ],
    icon: "user-round-check",
    searchable: true,
  },
];
