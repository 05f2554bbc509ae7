import { NEEDS } from "../needs.ts";
import { at, within } from "../places.ts";
import { ask, askBeyond, askEither, type FreshKind } from "../right.ts";
import { WORK, work } from "../work.ts";

export const FRESH_EN: readonly FreshKind[] = [
  {
    language: "en",
    kind: "fresh",
    queries: [
      ask("washing up in a hotel kitchen", work("酒店洗碗工", "洗碗工", "厨房帮工")),
      ask("sit-down packing job near Jiangkou", WORK.packing, at("jiangkou")),
      ask("I use a wheelchair, office work please", NEEDS.wheelchair, { ...WORK.office, 1: {} }),
      ask("factory work, no night shifts", WORK.factory, NEEDS.noNights),
      ask("my son has Down syndrome, he is 21", {
        3: { kinds: ["sheltered"] },
        2: { atMost: { "following-steps": 1, memory: 1, pace: 1 } },
        1: { unstated: ["following-steps"] },
      }),
      ask("deaf, I can sign", { 3: [{ offers: ["sign-language"] }, { atMost: { hearing: 0 } }] }),
      ask("only mornings", NEEDS.mornings),
      ask("between 3500 and 4500 a month", {
        3: { paysAtLeast: 3500, startsAtMost: 4500 },
        2: { paysUpTo: 3500, startsAtMost: 4500 },
      }),
      ask("knitting at home", work("手工编织工", "手工艺人"), NEEDS.home),
      ask("blind masseur", WORK.massage),
      ask("clener", WORK.cleaning),
      ask("acountant", WORK.accounts),
      ask("I don't want to deal with strangers", NEEDS.noStrangers),
      ask("feeding chickens", WORK.poultry),
      askEither("stacking shelves or working the till", [work("理货员"), work("收银员")]),
      askBeyond("jobs in Beijing", { 2: {} }),
      ask("nurse", {}),
      ask("something with plants and flowers", WORK.flowers),
      ask("can't read, need someone to show me", NEEDS.noReading),
      ask("epilepsy, nothing up high", { 3: { atMost: { heights: 0 } }, 1: { unstated: ["heights"] } }),
      ask("at least 28 yuan an hour", { 3: { period: "hour", paysAtLeast: 28 }, 2: { period: "hour", paysUpTo: 28 } }),
      ask("labelling pictures from home", WORK.annotation, NEEDS.home),
      ask("any vacancies in Qiucun", within("qiucun")),
      ask("warehouse or anything similar, light lifting only", WORK.warehouse, { ...NEEDS.light, 1: {} }),
    ],
  },
];
