import type { Accommodation } from "./accommodation-shape.ts";
import { bilingual as t } from "./scale.ts";
import type { Task } from "./task-shape.ts";

/** Where talk is with colleagues, and can go another way. */
const TALK_AMONG_COLLEAGUES: readonly Task[] = [
  "screen",
  "images",
  "inspecting",
  "bench",
  "sewing",
  "machine",
  "line",
  "repair",
  "goods",
  "carrying",
  "grounds",
  "cleaning",
];

/** What makes reading, hearing and being understood possible. */
export const COMMUNICATION_ACCOMMODATIONS: readonly Accommodation[] = [
  {
    code: "large-print",
    name: t("大字或放大镜", "Large print or magnifier"),
    explain: t(
      "纸上的字和屏幕上的字可以放大，或备有放大镜。",
      "Print and screens can be enlarged, or a magnifier is provided.",
    ),
    askEmployer: t("单据和屏幕上的字能放大吗？", "Can papers and screens be enlarged?"),
    lifts: [
      {
        dimension: "sight",
        by: 1,
        abilityFrom: 1,
        in: ["screen", "images", "inspecting", "talking", "bench", "repair", "goods", "counter"],
      },
    ],
    icon: "zoom-in",
    searchable: true,
  },
  {
    code: "screen-reader",
    name: t("可用读屏软件", "Works with a screen reader"),
    explain: t(
      "工作用的电脑、手机软件能用读屏软件操作。",
      "The computer or phone programs used at work can be operated by screen reader.",
    ),
    askEmployer: t("工作用的软件，能用读屏软件操作吗？", "Can the programs used at work be operated by screen reader?"),
    lifts: [{ dimension: "sight", by: 2, in: ["screen", "talking"] }],
    icon: "audio-lines",
    searchable: true,
  },
  {
    code: "tactile-audible-guidance",
    name: t("触摸和声音提示", "Tactile and audible guidance"),
    explain: t(
      "路线、按钮和工具有可以摸的记号或声音提示。",
      "Ways, buttons and tools carry marks that can be felt, or give a sound.",
    ),
    askEmployer: t("路线和工具能做上可以摸的记号吗？", "Can ways and tools be marked so that they can be felt?"),
    lifts: [{ dimension: "sight", by: 1, demandTo: 2, in: ["bench", "line", "body"] }],
    icon: "hand",
    searchable: true,
  },
  {
    code: "sign-language",
    name: t("手语沟通", "Sign language"),
    explain: t(
      "有会手语的同事，或面试和培训时请手语翻译。",
      "A colleague signs, or an interpreter comes to interviews and training.",
    ),
    askEmployer: t(
      "有会手语的同事吗？面试和培训能请手语翻译吗？",
      "Does a colleague sign, or can an interpreter come to interviews and training?",
    ),
    lifts: [
      { dimension: "hearing", by: 2, demandFrom: 2, in: TALK_AMONG_COLLEAGUES },
      { dimension: "speech", by: 2, demandTo: 2, in: TALK_AMONG_COLLEAGUES },
    ],
    icon: "hand-metal",
    searchable: true,
  },
  {
    code: "captions",
    name: t("字幕或书面说明", "Captions or written instructions"),
    explain: t(
      "开会、培训有字幕，要做的事写下来给人看；铃声配有灯光。",
      "Meetings and training have captions, tasks are written down, and bells come with a light.",
    ),
    askEmployer: t(
      "要做的事能写下来吗？警报有没有灯光？",
      "Can tasks be written down, and do alarms come with a light?",
    ),
    lifts: [{ dimension: "hearing", by: 2, in: TALK_AMONG_COLLEAGUES }],
    icon: "captions",
    searchable: true,
  },
  {
    code: "text-only-communication",
    name: t("全程文字沟通", "Text-only communication"),
    explain: t(
      "用微信、短信或写字沟通，不打电话，不用开口。",
      "All talk goes by chat, text message or writing; no calls, no speaking.",
    ),
    askEmployer: t("工作上的事能全用微信或短信说吗？", "Can everything about work be said by chat or text message?"),
    lifts: [
      { dimension: "hearing", by: 3, demandFrom: 2, in: [...TALK_AMONG_COLLEAGUES, "delivery"] },
      { dimension: "speech", by: 3, in: [...TALK_AMONG_COLLEAGUES, "delivery"] },
    ],
    icon: "message-square-text",
    searchable: true,
  },
];
