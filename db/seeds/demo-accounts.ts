import type { Role } from "#app/domain/accounts/roles.ts";

/** An account of the demo world, shown on the sign-in page of a demo and by the launcher. */
export interface DemoAccount {
  /** 199 0000 xxxx: the form of a mobile number, and nobody's. */
  readonly phone: string;
  readonly password: string;
  readonly role: Role;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly noteZh: string;
  readonly noteEn: string;
}

/** Everybody in the demo world signs in with it. */
export const DEMO_PASSWORD = "tongxing-demo";

/** One person for each role, two jobseekers. All of them are invented. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    phone: "19900000001",
    password: DEMO_PASSWORD,
    role: "seeker",
    nameZh: "林小满",
    nameEn: "Lin Xiaoman",
    noteZh: "求职者，住锦屏街道，用轮椅，会电脑；有很多合适的岗位",
    noteEn: "Jobseeker in Jinping, uses a wheelchair, good with computers; many postings fit",
  },
  {
    phone: "19900000002",
    password: DEMO_PASSWORD,
    role: "seeker",
    nameZh: "周守安",
    nameEn: "Zhou Shou'an",
    noteZh: "求职者，住大堰镇山里；现在没有合适的岗位，可以看看差在哪里",
    noteEn: "Jobseeker in the hills of Dayan; nothing fits yet: see which change would help",
  },
  {
    phone: "19900000003",
    password: DEMO_PASSWORD,
    role: "liaison",
    nameZh: "汪秀珍",
    nameEn: "Wang Xiuzhen",
    noteZh: "溪口镇专职委员，替几位出门不便的人办事",
    noteEn: "Liaison in Xikou, acts for people who cannot come themselves",
  },
  {
    phone: "19900000004",
    password: DEMO_PASSWORD,
    role: "employer",
    nameZh: "陈立波",
    nameEn: "Chen Libo",
    noteZh: "江口街道一家食品厂的人事，有招聘中的岗位和应聘的人",
    noteEn: "Staff officer of a food factory in Jiangkou, with postings and candidates",
  },
  {
    phone: "19900000005",
    password: DEMO_PASSWORD,
    role: "workshop-manager",
    nameZh: "胡美芬",
    nameEn: "Hu Meifen",
    noteZh: "萧王庙街道残疾人之家负责人",
    noteEn: "Runs the sheltered workshop in Xiaowangmiao",
  },
  {
    phone: "19900000006",
    password: DEMO_PASSWORD,
    role: "counsellor",
    nameZh: "竺敏",
    nameEn: "Zhu Min",
    noteZh: "就业指导员，手上有一百来位求职者，有几件事已经过期",
    noteEn: "Employment counsellor with a full caseload and some overdue tasks",
  },
  {
    phone: "19900000007",
    password: DEMO_PASSWORD,
    role: "organiser",
    nameZh: "邬建军",
    nameEn: "Wu Jianjun",
    noteZh: "招聘会组织者，有一场已发布、一场在筹备、一场已结束",
    noteEn: "Fair organiser: one fair announced, one drafted, one held",
  },
  {
    phone: "19900000008",
    password: DEMO_PASSWORD,
    role: "administrator",
    nameZh: "江海燕",
    nameEn: "Jiang Haiyan",
    noteZh: "区残联管理员：审核岗位和单位、导入表格、设定参数",
    noteEn: "Administrator at the federation: reviews, imports, parameters",
  },
];
