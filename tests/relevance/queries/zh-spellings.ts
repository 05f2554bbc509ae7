import type { QueryKind } from "../grading.ts";
import { NEEDS, paying } from "../needs.ts";
import { at, from, within } from "../places.ts";
import { WORK } from "../work.ts";

/** Traditional characters. */
export const ZH_TRADITIONAL: QueryKind = {
  language: "zh",
  kind: "traditional",
  queries: [
    ["保潔員", WORK.cleaning],
    ["掃地", WORK.cleaning],
    ["收銀員", WORK.cashier],
    ["包裝", WORK.packing],
    ["貼標籤", WORK.labels],
    ["洗碗盤", WORK.dishes],
    ["廚師", WORK.cook],
    ["會計", WORK.accounts],
    ["倉庫管理", WORK.warehouse],
    ["數據錄入", WORK.dataEntry],
    ["縫紉", WORK.sewing],
    ["組裝", WORK.assembly],
    ["質檢員", WORK.inspection],
    ["電子廠", WORK.electronicsFactory],
    ["輪椅", NEEDS.wheelchair],
    ["不用說話", NEEDS.noSpeech],
    ["安靜", NEEDS.quiet],
    ["殘疾人之家", NEEDS.sheltered],
    ["蓴湖", within("chunhu")],
    ["蕭王廟", within("xiaowangmiao")],
    ["溪口 保潔", WORK.cleaning, at("xikou")],
  ],
};

/** Full-width forms, odd spaces and signs, and Chinese mixed with Latin letters and digits. */
export const ZH_MIXED: QueryKind = {
  language: "zh",
  kind: "mixed forms",
  queries: [
    ["ＣＡＤ", WORK.drawings],
    ["CAD制图", WORK.drawings],
    ["ＣＮＣ", WORK.cnc],
    ["CNC操作员", WORK.cnc],
    ["qc检验", WORK.inspection],
    ["ＱＣ", WORK.inspection],
    ["SMT贴片", WORK.electronics],
    ["PS修图", WORK.design],
    ["AI标注", WORK.annotation],
    ["Excel文员", WORK.clerk],
    ["保洁　溪口", WORK.cleaning, at("xikou")],
    ["【收银员】", WORK.cashier],
    ["包装、打包", WORK.packing],
    [
      "保洁/洗碗",
      { 3: { jobs: ["保洁员", "洗碗工"] }, 2: { jobs: ["客房服务员"] }, 1: { jobs: ["厨房帮工", "布草分拣工"] } },
    ],
    ["#客服#", WORK.service],
    ["５险１金", NEEDS.insuredAndFund],
    ["5险", NEEDS.insured],
    ["４０００以上", paying(4000)],
    ["在家做 5000+", NEEDS.home, paying(5000)],
    ["禾小满Foods", from("宁波禾小满食品有限公司")],
    ["包 装", WORK.packing],
    ["保洁员招聘", WORK.cleaning],
    ["急招包装工！！", WORK.packing],
    ["客服（居家）", WORK.service, NEEDS.home],
  ],
};
