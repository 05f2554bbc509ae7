import type { QueryKind } from "../grading.ts";
import { NEEDS } from "../needs.ts";
import { at, within } from "../places.ts";
import { NOTHING, WORK } from "../work.ts";

/** As it is said into a telephone, or to whoever types for one. */
export const ZH_SENTENCES: QueryKind = {
  language: "zh",
  kind: "sentences",
  queries: [
    ["我想找个扫地的工作", WORK.cleaning],
    ["有没有洗碗的活", WORK.dishes],
    ["找一份收银员的工作", WORK.cashier],
    ["我会踩缝纫机，有厂要人吗", WORK.sewing],
    ["哪里招看大门的", WORK.guarding],
    ["想做打包的活，坐着的", WORK.packing, NEEDS.seated],
    ["请问有没有坐着干的活", NEEDS.seated],
    ["我坐轮椅，能做什么工作", NEEDS.wheelchair],
    ["我坐轮椅想做文员", WORK.clerk, NEEDS.wheelchair],
    ["耳朵听不见能做什么", NEEDS.deaf],
    ["我不会说话，想找包装的工作", WORK.packing, NEEDS.noSpeech],
    ["我眼睛看不见，会按摩", WORK.massage],
    ["我妈妈不识字，能做什么", NEEDS.noReading],
    ["想在家里做点手工活", WORK.crafts, NEEDS.home],
    ["有没有可以带回家做的", WORK.takeHome],
    [
      "在家里用电脑做的工作",
      {
        3: { modes: ["home"], jobs: ["网店客服", "数据标注员", "数据录入员", "平面设计师", "电商运营"] },
        2: { modes: ["mixed"] },
      },
    ],
    ["只能上半天班", NEEDS.halfDay],
    ["要接送小孩，只做得了半天", NEEDS.halfDay],
    ["只有上午有空", NEEDS.mornings],
    ["不想上夜班的包装工", WORK.packing, NEEDS.noNights],
    ["溪口镇上有没有保洁的工作", WORK.cleaning, at("xikou")],
    ["莼湖附近有什么可以做的", within("chunhu")],
    ["家住江口，想找离家近的包装", WORK.packing, at("jiangkou")],
    ["有车接送的残疾人之家", NEEDS.sheltered, NEEDS.transport],
    ["我力气小，想做轻一点的活", NEEDS.light],
    ["我怕吵，要安静一点的", NEEDS.quiet],
    ["不要跟陌生人打交道的工作", NEEDS.noStrangers],
    ["我动作慢，有没有不催的", NEEDS.slow],
    ["一只手不方便能做的活", NEEDS.oneHand],
    ["腿脚不好，不能站", NEEDS.seated],
    ["腿不好走不了楼梯", NEEDS.noStairs],
    ["没做过也可以的工作，有人教的", NEEDS.beginners, NEEDS.mentor],
    ["五险一金都有的办公室工作", WORK.office, NEEDS.insuredAndFund],
    ["会种地，哪里要人", WORK.farming],
    ["想在户外做", WORK.outdoors],
    ["喜欢种花种草", WORK.flowers],
    ["会用电脑打字，普通话不好", WORK.typing, NEEDS.noSpeech],
    ["有没有地方管吃管住", NEEDS.lodging],
    ["想去超市上班", WORK.supermarket],
    ["想到酒店打扫房间", WORK.rooms],
  ],
};

/** Asked for by people everywhere, offered by nobody here: the honest answer is nothing. */
export const ZH_NOTHING: QueryKind = {
  language: "zh",
  kind: "not offered",
  queries: [
    ["3D打印", NOTHING],
    ["飞行员", NOTHING],
    ["律师", NOTHING],
    ["Java开发", NOTHING],
  ],
};
