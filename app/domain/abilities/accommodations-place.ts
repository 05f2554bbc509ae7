import type { Accommodation } from "./accommodation-shape.ts";
import { bilingual as t } from "./scale.ts";
import { allTasksBut, type Task } from "./task-shape.ts";

const AT_A_TABLE: readonly Task[] = ["screen", "images", "inspecting", "talking", "bench", "sewing"];

/** What the place and the way there offer. */
export const PLACE_ACCOMMODATIONS: readonly Accommodation[] = [
  {
    code: "step-free-access",
    name: t("无台阶通行", "Step-free access"),
    explain: t(
      "从大门到工位、食堂都没有台阶，或者有坡道、电梯。",
      "No steps from the gate to the workplace and canteen, or a ramp or lift.",
    ),
    askEmployer: t(
      "从大门到工位和食堂，能不走台阶吗？",
      "Can one get from the gate to the workplace and canteen without steps?",
    ),
    // Elsewhere the steps belong to the work, not to the way to it.
    lifts: [
      {
        dimension: "climbing-steps",
        by: 3,
        in: allTasksBut("delivery", "carrying", "driving", "grounds", "cleaning", "guarding"),
      },
    ],
    icon: "accessibility",
    searchable: true,
  },
  {
    code: "accessible-toilet",
    name: t("无障碍厕所", "Accessible toilet"),
    explain: t(
      "厕所门宽、有扶手，轮椅能进能转身。",
      "A toilet with a wide door, grab rails and room to turn a wheelchair.",
    ),
    askEmployer: t("有轮椅能进、带扶手的厕所吗？", "Is there a toilet with grab rails that a wheelchair can get into?"),
    lifts: [],
    icon: "toilet",
    searchable: true,
  },
  {
    code: "accessible-parking",
    name: t("门口有车位", "Parking at the door"),
    explain: t("汽车、电动车或三轮车能停在门口。", "A car, e-bike or tricycle can be parked at the door."),
    askEmployer: t("汽车或电动三轮车能停在门口吗？", "Can a car or electric tricycle be parked at the door?"),
    lifts: [],
    icon: "square-parking",
    searchable: false,
  },
  {
    code: "accessible-dormitory",
    name: t("无障碍宿舍", "Accessible dormitory"),
    explain: t(
      "提供宿舍，房间和洗澡的地方没有台阶。",
      "A dormitory where the room and the shower can be reached without steps.",
    ),
    askEmployer: t("有没有不用走台阶的宿舍？", "Is there a dormitory without steps?"),
    lifts: [],
    icon: "bed-double",
    searchable: true,
  },
  {
    code: "transport",
    name: t("上下班接送", "Transport to work"),
    explain: t("有班车或专人接送上下班。", "A shuttle bus or a person brings people to work and back."),
    askEmployer: t("上下班有班车或接送吗？", "Is there a shuttle or pick-up to and from work?"),
    lifts: [],
    icon: "bus",
    searchable: true,
  },
  {
    code: "height-adjustable-desk",
    name: t("可调高度的桌子", "Height-adjustable desk"),
    explain: t(
      "桌面高低可以调，轮椅推得进，要用的东西放在手边。",
      "The table can be set higher or lower, a wheelchair fits under it, and things are placed at hand.",
    ),
    askEmployer: t(
      "工作台的高低能调吗？轮椅推得进吗？",
      "Can the table be adjusted, and does a wheelchair fit under it?",
    ),
    lifts: [
      { dimension: "reaching", by: 1, demandTo: 2, in: [...AT_A_TABLE, "repair"] },
      { dimension: "sitting", by: 1, in: [...AT_A_TABLE, "repair"] },
    ],
    icon: "move-vertical",
    searchable: false,
  },
  {
    code: "seat-at-workplace",
    name: t("可坐着工作", "Seat at the workplace"),
    explain: t("工位有椅子，可以坐着做。", "There is a seat at the workplace and the work can be done seated."),
    askEmployer: t("这份工作可以坐着做吗？", "Can this work be done seated?"),
    lifts: [
      { dimension: "standing", by: 3, in: [...AT_A_TABLE, "machine", "line", "repair", "counter", "guarding", "body"] },
    ],
    icon: "armchair",
    searchable: true,
  },
  {
    code: "lifting-aid",
    name: t("搬运辅助", "Hoist or lifting aid"),
    explain: t(
      "有升降台、小推车或同事帮忙，不用自己搬重物。",
      "A hoist, a trolley or a colleague takes the weight; nobody lifts heavy things alone.",
    ),
    askEmployer: t("重的东西有机器或别人搬吗？", "Is there a hoist, a trolley or someone who takes the heavy things?"),
    lifts: [{ dimension: "lifting", by: 3, in: allTasksBut("carrying", "delivery") }],
    icon: "forklift",
    searchable: true,
  },
  {
    code: "assistance-dog-welcome",
    name: t("可带导盲犬等工作犬", "Assistance dog welcome"),
    explain: t(
      "导盲犬、助听犬等可以一起进入工作的地方。",
      "Guide dogs and other assistance dogs may come to the workplace.",
    ),
    askEmployer: t("导盲犬可以一起进工作的地方吗？", "May an assistance dog come to the workplace?"),
    lifts: [],
    icon: "dog",
    searchable: false,
  },
  {
    code: "quiet-place",
    name: t("安静的地方", "Quiet place"),
    explain: t("有安静的工位，或可以去安静的屋里做。", "A quiet workplace, or a quiet room to work in."),
    askEmployer: t("车间是否安静？能不能安排安静的工位？", "Is the workplace quiet, or can a quiet spot be arranged?"),
    lifts: [
      { dimension: "noise", by: 2, in: ["screen", "images", "inspecting", "talking", "bench"] },
      { dimension: "focus", by: 1, in: ["screen", "images", "inspecting", "talking", "bench"] },
    ],
    icon: "volume-x",
    searchable: true,
  },
];
