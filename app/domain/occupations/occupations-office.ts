import type { Occupation } from "./occupation-shape.ts";
import { row } from "./occupation-shape.ts";
import { CHAT, DATA_ENTRY, DESK, SHOP, SPECIALIST_DESK } from "./typical-demands.ts";

/** 大类 2 and 3: professional and office work. */
export const OFFICE_OCCUPATIONS: readonly Occupation[] = [
  row(
    "2-06-03-00",
    ["会计", "Accountant"],
    ["财务 做账 记账 出纳 会计员 财务会计 会计助理", "bookkeeper, accounting clerk, cashier accountant"],
    SPECIALIST_DESK,
  ),
  row(
    "2-06-08-01",
    ["人事专员", "Human resources officer"],
    ["人事 人力资源 招聘专员 人事助理 HR", "HR officer, recruiter, personnel officer"],
    SPECIALIST_DESK,
  ),
  row("2-09-05-01", ["插画师", "Illustrator"], ["画家 画师 插画 绘画 画手 原画", "painter, artist"]),
  row(
    "2-09-06-01",
    ["平面设计师", "Graphic designer"],
    [
      "平面设计 美工 海报设计 修图 店铺美工 广告设计 视觉设计 UI设计",
      "graphic design, photo retoucher, visual designer, UI designer",
    ],
    SPECIALIST_DESK,
  ),
  row(
    "2-10-02-05",
    ["网络编辑", "Web editor"],
    ["文案 小编 新媒体编辑 公众号编辑 内容编辑 写稿", "copywriter, content writer, content editor"],
    { ...DESK, writing: 3, reading: 3 },
  ),
  row("2-10-03-00", ["校对员", "Proofreader"], ["校对 校稿", "proofreading"], { ...DESK, reading: 3, sight: 3 }),
  row(
    "2-10-04-01",
    ["配音员", "Voice artist"],
    ["播音 播音员 配音 有声书 有声主播 录音", "audiobook narrator, announcer, voice-over"],
    { sight: 0, hearing: 2, speech: 3, sitting: 2, reading: 3, focus: 2, noise: 0 },
  ),
  row("2-10-05-00", ["翻译", "Translator"], ["英语翻译 日语翻译 笔译 口译", "interpreter"], SPECIALIST_DESK),
  row("2-10-07-00", ["档案管理员", "Archivist"], ["档案员 档案管理 资料员", "records clerk, archives"], DESK),
  row(
    "3-01-01-01",
    ["行政文员", "Office clerk"],
    [
      "文员 办公室文员 行政助理 办公室助理 内勤 行政专员 行政 办事员 跟单文员",
      "administrative assistant, office assistant, clerk",
    ],
    DESK,
  ),
  row("3-01-01-03", ["统计员", "Statistics clerk"], ["统计文员 车间统计 生产统计 调查员", "survey taker"], {
    ...DESK,
    counting: 3,
  }),
  row("3-01-02-02", ["秘书", "Secretary"], ["文秘 经理秘书", "personal assistant"], DESK),
  row("3-01-02-04", ["收发员", "Mail room clerk"], ["收发 收发文件 分发报纸", "mail clerk"], {
    sight: 2,
    lifting: 1,
    walking: 2,
    reading: 2,
    memory: 1,
    "following-steps": 1,
  }),
  row(
    "3-01-02-05",
    ["数据录入员", "Data entry clerk"],
    ["录入员 打字员 打字 数据录入 资料录入 电脑录入 文字录入 信息录入", "data entry, typist, typing"],
    DATA_ENTRY,
  ),
  row("3-01-02-07", ["制图员", "Draughtsperson"], ["绘图员 CAD制图 CAD绘图 画图纸", "CAD drafter"], SPECIALIST_DESK),
  row(
    "3-01-04-01",
    ["社区工作者", "Community worker"],
    ["村务 村干部 社区专职 专职委员 村文书", "village clerk, neighbourhood worker"],
    { ...SHOP, writing: 2, reading: 2 },
  ),
  row(
    "4-07-02-03",
    ["客服专员", "Customer service clerk"],
    ["客服 客户服务 售后客服 售后 客服人员", "customer service, after-sales service"],
    { ...DESK, strangers: 3 },
  ),
  row(
    "4-07-02-03.online",
    ["网店客服", "Online shop customer service"],
    [
      "电商客服 电商客服专员 网店客服专员 淘宝客服 天猫客服 在线客服 网络客服 文字客服 线上客服",
      "e-commerce customer service, chat agent, online support",
    ],
    CHAT,
  ),
];
