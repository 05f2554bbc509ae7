import type { Occupation } from "./occupation-shape.ts";
import { row } from "./occupation-shape.ts";
import { DATA_ENTRY, DESK, SPECIALIST_DESK, TELEPHONE } from "./typical-demands.ts";

/** Of 大类 4: selling online, software and telephone work, much of it possible from home. */
export const DIGITAL_OCCUPATIONS: readonly Occupation[] = [
  row(
    "4-01-06-01",
    ["电商运营", "E-commerce operator"],
    [
      "网店运营 淘宝运营 电商 开网店 店铺运营 商品上架 电商助理 电子商务",
      "online shop keeper, e-commerce, listing clerk",
    ],
    DESK,
  ),
  row(
    "4-01-06-02",
    ["带货主播", "Live-stream seller"],
    ["主播 直播带货 网络主播 直播销售 互联网营销师", "live streamer, live commerce host"],
    { hearing: 1, speech: 3, memory: 2, pressure: 2, strangers: 3, "shift-work": 1 },
  ),
  row(
    "4-01-06-02.assistant",
    ["直播助理", "Live-stream assistant"],
    ["直播助手 直播带货助理 直播场控 场控 直播间助理 副播", "live stream helper, stream moderator"],
    { sight: 2, hearing: 2, "hand-use": 2, reading: 2, writing: 1, memory: 1, pace: 2, teamwork: 2 },
  ),
  row(
    "4-04-05-01",
    ["程序员", "Programmer"],
    [
      "软件工程师 软件开发 程序开发 开发工程师 研发工程师 编程 码农 前端 后端 Java JAVA开发 Python PHP C++ Android 安卓开发 计算机程序设计员",
      "software developer, software engineer, web developer, coder, java, python",
    ],
    SPECIALIST_DESK,
  ),
  row(
    "4-04-05-02",
    ["软件测试员", "Software tester"],
    ["软件测试 测试工程师 Java测试 APP测试", "QA tester, test engineer"],
    SPECIALIST_DESK,
  ),
  row(
    "4-04-05-03",
    ["话务员", "Telephone operator"],
    ["接线员 电话客服 呼叫中心 热线 总机 电话员 电话回访 语音客服", "call centre agent, hotline, switchboard operator"],
    TELEPHONE,
  ),
  row(
    "4-04-05-05",
    ["数据标注员", "Data labeller"],
    ["标注员 数据标注 图片标注 语音标注 人工智能训练师 AI标注", "data annotator, AI trainer, image annotation"],
    DATA_ENTRY,
  ),
  row(
    "4-04-05.content-review",
    ["内容审核员", "Content reviewer"],
    ["审核员 内容审核 图片审核 视频审核 网络审核", "content moderator"],
    { ...DATA_ENTRY, pressure: 2, focus: 3 },
  ),
  row(
    "2-02-10-08",
    ["运维工程师", "System administrator"],
    ["网管 网络管理员 系统运维 运维", "IT support, network administrator"],
    {
      ...SPECIALIST_DESK,
      "shift-work": 2,
    },
  ),
  row(
    "4-13-01-05",
    ["短视频剪辑员", "Video editor"],
    [
      "短视频 剪辑 视频剪辑 新媒体运营 抖音运营 全媒体运营师 剪视频 后期制作",
      "short video, social media operator, video cutting",
    ],
    DESK,
  ),
  row("4-13-01-06", ["档案扫描员", "Document digitiser"], ["档案扫描 档案数字化 档案整理 扫描文件", "scanning clerk"], {
    ...DATA_ENTRY,
    pace: 1,
  }),
  row("4-08-09-01", ["商品摄影师", "Product photographer"], ["摄影师 产品拍摄 拍照 摄影 商品拍照", "photographer"]),
];
