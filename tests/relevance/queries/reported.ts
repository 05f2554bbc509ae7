import { NEEDS } from "../needs.ts";
import { at, from } from "../places.ts";
import { ask, askBeyond, type FreshQuery } from "../right.ts";
import { WORK, work } from "../work.ts";

/** Searches that people reported as going wrong, with what is right. */
export const REPORTED: readonly FreshQuery[] = [
  ask("汰碗", WORK.dishes),
  ask("儿子智力不太好能做啥", { 3: { kinds: ["sheltered"] }, 2: { atMost: { "following-steps": 1 } } }),
  askBeyond("有没有不加班的", { 3: {} }),
  ask("癫痫 不能爬高", { 3: { atMost: { heights: 0 } } }),
  ask("mojuchang", from("奉化力拓模具厂")),
  ask("养花", WORK.flowers),
  ask("一天四个钟头", NEEDS.halfDay),
  ask("大桥包装厂", WORK.packing),
  ask("宾馆叠被子", WORK.rooms),
  ask("坐轮椅能做的电脑活", WORK.office, NEEDS.wheelchair),
  ask("包　装", WORK.packing),
  ask("我想找一份离方桥地铁站近的工作最好是包装的工资三千五", WORK.packing, at("fangqiao")),
  ask("上夜班也行 工资高点", { 3: { paysAtLeast: 5000 }, 2: { paysUpTo: 5000 } }),
  ask("仓库 3000到3500", WORK.warehouse, {
    3: { paysAtLeast: 3000, startsAtMost: 3500 },
    2: { paysUpTo: 3000, startsAtMost: 3500 },
  }),
  ask("精神残疾 稳定期 想上班", { 3: { kinds: ["sheltered"] }, 2: { atMost: { pressure: 0 } } }),
  ask("电脑打字", work("数据录入员 行政文员", "网店客服 档案扫描员 数据标注员", "电商运营 仓库管理员")),
  ask("尚田草梅采摘", { 3: { employers: ["奉化尚田草莓合作社", "尚田草莓扶贫基地"] }, 2: { towns: ["shangtian"] } }),
];
