import type { Dimension } from "./dimension-shape.ts";
import { step } from "./dimension-shape.ts";
import { bilingual as t } from "./scale.ts";

/** Here the person's side says how much of it can be borne, the demand side how much of it there is. */
export const SURROUNDINGS: readonly Dimension<"temperature" | "noise" | "heights" | "shift-work">[] = [
  {
    code: "temperature",
    group: "surroundings",
    name: t("冷和热", "Heat and cold"),
    askPerson: t("工作的地方冷一点、热一点，您受得了多少？", "How much heat or cold at work can you bear?"),
    askEmployer: t("工作的地方有多冷、多热？", "How hot or cold is the workplace?"),
    levels: [
      step(
        t("要有空调或暖气", "I need heating or air conditioning"),
        t("有空调或暖气，温度舒适", "Heated or air-conditioned, comfortable"),
        t("要有空调", "With air conditioning"),
      ),
      step(
        t("没有空调的屋里，可以", "Indoors without air conditioning is all right"),
        t("在屋里，没有空调", "Indoors without air conditioning"),
        t("屋里没空调可以", "Indoors without it"),
      ),
      step(
        t("一天有几小时在户外或冷热处，可以", "A few hours a day outdoors, or in heat or cold, are all right"),
        t("一天有几小时在户外或冷热处", "A few hours a day outdoors, or in heat or cold"),
        t("户外几小时可以", "A few hours outdoors"),
      ),
      step(
        t("整天在户外、高温处或冷库，也可以", "All day outdoors, in great heat or in a cold store is all right"),
        t("整天在户外、高温处或冷库", "All day outdoors, in great heat or in a cold store"),
        t("整天很热很冷可以", "Hot or cold all day"),
      ),
    ],
    sources: ["ICF e225", "O*NET 4.C.2.b.1.b", "IMBA Hitze", "IMBA Kälte"],
  },
  {
    code: "noise",
    group: "surroundings",
    name: t("噪声", "Noise"),
    askPerson: t("工作的地方吵，您受得了多少？", "How much noise at work can you bear?"),
    askEmployer: t("工作的地方有多吵？", "How noisy is the workplace?"),
    levels: [
      step(
        t("要安静的地方", "I need a quiet place"),
        t("安静，像阅览室", "Quiet, like a reading room"),
        t("要安静", "Quiet"),
      ),
      step(
        t("有人说话、有音乐，可以", "Talk and music are all right"),
        t("有人说话、有音乐，像办公室", "Talk and music, like an office"),
        t("有人说话可以", "People talking"),
      ),
      step(
        t("有机器声，要大点声说话，可以", "Machines that make people raise their voice are all right"),
        t("有机器声，要大点声说话", "Machines that make people raise their voice"),
        t("有机器声可以", "Machines"),
      ),
      step(
        t("很吵、要戴耳塞的地方，也可以", "Very loud places with ear protection are all right"),
        t("很吵，要戴耳塞", "Very loud, ear protection is worn"),
        t("很吵也可以", "Very loud"),
      ),
    ],
    sources: ["ICF e250", "O*NET 4.C.2.b.1.a", "IMBA Schall/Lärm"],
  },
  {
    code: "heights",
    group: "surroundings",
    name: t("登高", "Heights"),
    askPerson: t("您能在多高的地方做事？", "How high up can you work?"),
    askEmployer: t("要在多高的地方做事？", "How high up is the work?"),
    levels: [
      step(
        t("只在地面上做事", "On the ground only"),
        t("都在地面上", "All on the ground"),
        t("在地面上", "On the ground"),
      ),
      step(
        t("能站上矮凳或小踏台", "I can stand on a low stool or step"),
        t("有时站矮凳或小踏台", "Sometimes on a low stool or step"),
        t("能站矮凳", "On a low stool"),
      ),
      step(
        t("能上两米以内的梯子或有护栏的平台", "I can go up a ladder under 2 metres, or a platform with a rail"),
        t("要上两米以内的梯子或有护栏的平台", "A ladder under 2 metres, or a platform with a rail"),
        t("能上短梯子", "On a short ladder"),
      ),
      step(
        t("能在两米及以上的高处做事", "I can work at 2 metres and above"),
        t("要在两米及以上的高处做事", "Work at 2 metres and above"),
        t("能上高处", "High up"),
      ),
    ],
    sources: ["GB/T 3608-2008", "IMBA Unfallgefährdung"],
  },
  {
    code: "shift-work",
    group: "surroundings",
    name: t("轮班", "Shift work"),
    askPerson: t("您能接受什么样的上班时间？", "What kind of working hours are all right for you?"),
    askEmployer: t("要上什么样的班？", "What kind of working hours does the job have?"),
    levels: [
      step(t("只上固定的白班", "Fixed day hours only"), t("固定的白班", "Fixed day hours"), t("只上白班", "Days only")),
      step(
        t("偶尔早到、晚走或周末上班，可以", "An early, late or weekend turn now and then is all right"),
        t("偶尔早到、晚走或周末上班", "An early, late or weekend turn now and then"),
        t("偶尔早晚可以", "Sometimes early or late"),
      ),
      step(
        t("早班、晚班轮换，可以", "Changing between early and late shifts is all right"),
        t("早班、晚班轮换，没有夜班", "Early and late shifts in turn, no nights"),
        t("早晚轮换可以", "Early and late in turn"),
      ),
      step(
        t("有夜班，也可以", "Night shifts are all right too"),
        t("有夜班，或三班倒", "Night shifts, or three shifts in turn"),
        t("夜班可以", "Nights too"),
      ),
    ],
    sources: ["ICF b134", "O*NET 4.C.3.d.4", "IMBA Arbeitszeit"],
  },
];
