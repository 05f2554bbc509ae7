import {
  accommodation,
  type AccommodationCode,
  ACCOMMODATIONS,
  isAccommodationCode,
} from "../../abilities/accommodations.ts";
import { dimension, type DimensionCode, DIMENSIONS, isDimensionCode } from "../../abilities/dimensions.ts";
import type { Bilingual } from "../../abilities/scale.ts";

/** What a column of an import can hold, besides single accommodations and demands. */
export const IMPORT_FIELDS = [
  "title",
  "employer",
  "creditCode",
  "place",
  "address",
  "pay",
  "payMin",
  "payMax",
  "tags",
  "benefits",
  "insurance",
  "headcount",
  "headcountPart",
  "deadline",
  "hours",
  "employment",
  "workingMode",
  "education",
  "experience",
  "skills",
  "kind",
  "accommodations",
  "description",
  "externalId",
  "postedOn",
  "contactName",
  "contactPhone",
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What a column is read as; `ignore` where it is not read. */
export type ColumnTarget = ImportField | `accommodation:${AccommodationCode}` | `demand:${DimensionCode}` | "ignore";

/** Column from 0, as text, to what it is read as. */
export type ColumnMapping = Readonly<Record<string, ColumnTarget>>;

export interface FieldWording {
  readonly name: Bilingual;
  /** Further headings under which the field is found, as `plainHeading` writes them. */
  readonly synonyms: readonly string[];
}

function field(zh: string, en: string, synonyms: string): FieldWording {
  return { name: { zh, en }, synonyms: synonyms.split(/\s+/) };
}

export const IMPORT_FIELD_WORDING: Readonly<Record<ImportField, FieldWording>> = {
  title: field(
    "岗位名称",
    "Job title",
    "职位 岗位 职位名称 招聘岗位 招聘职位 岗位名 职位名 工种 招聘工种 需求岗位 岗位/工种 title position positiontitle job jobname vacancy role",
  ),
  employer: field(
    "单位名称",
    "Employer",
    "公司 单位 企业 公司名称 企业名称 用人单位 用人单位名称 招聘单位 招聘企业 招聘公司 雇主 机构名称 用工单位 单位全称 企业全称 公司全称 招录单位 招录机关 招录机关名称 companyfullname company companyname employername organisation organization",
  ),
  creditCode: field(
    "统一社会信用代码",
    "Unified social credit code",
    "信用代码 社会信用代码 统一信用代码 机构代码 creditcode socialcreditcode uscc",
  ),
  place: field(
    "工作地点",
    "Place of work",
    "地址 地点 工作地 工作地区 工作区域 区域 地区 城市 所在地 工作城市 所属镇街 镇街 乡镇 place location city area workplace worklocation workcity",
  ),
  address: field("详细地址", "Street address", "工作地址 单位地址 公司地址 具体地址 上班地址 address streetaddress"),
  pay: field(
    "薪酬",
    "Pay",
    "薪资 工资 月薪 待遇 薪水 薪资待遇 工资待遇 薪酬待遇 月工资 年薪 日薪 时薪 日工资 小时工资 工资水平 薪资范围 月收入 salary wage wages monthlypay monthlysalary hourlypay payrange salaryrange",
  ),
  payMin: field(
    "最低薪酬",
    "Lowest pay",
    "最低薪资 最低工资 薪资下限 工资下限 最低月薪 月薪下限 minpay minsalary paymin salarymin paylow",
  ),
  payMax: field(
    "最高薪酬",
    "Highest pay",
    "最高薪资 最高工资 薪资上限 工资上限 最高月薪 月薪上限 maxpay maxsalary paymax salarymax payhigh",
  ),
  tags: field("标签", "Tags", "职位标签 岗位标签 标签信息 tag labels label"),
  benefits: field("福利", "Benefits", "福利待遇 员工福利 其他待遇 补贴 benefit perks welfare"),
  insurance: field(
    "保险",
    "Insurance",
    "社保 社会保险 五险 五险一金 是否五险一金 参保情况 缴纳社保 是否缴纳社保 保险福利 socialinsurance insurances",
  ),
  headcount: field(
    "招聘人数",
    "Number wanted",
    "人数 需求人数 招工人数 用工人数 名额 招收人数 拟招人数 数量 headcount number vacancies openings",
  ),
  headcountPart: field("招聘人数的一部分（相加）", "Part of the number wanted (added up)", "headcountpart"),
  deadline: field(
    "截止日期",
    "Deadline",
    "截止时间 报名截止 报名截止日期 有效期 有效期至 截止 招聘截止日期 结束时间 结束日期 deadline closingdate validuntil applyby",
  ),
  hours: field(
    "工作时间",
    "Working hours",
    "上班时间 工时 作息时间 班次 工作时长 班制 工作时段 上班时段 hours worktime shift schedule",
  ),
  employment: field(
    "全职或兼职",
    "Full or part time",
    "用工形式 用工性质 工作性质 用工类型 全职/兼职 职位性质 employment employmenttype jobtype",
  ),
  workingMode: field("工作方式", "Working mode", "办公方式 上班方式 workmode remote"),
  education: field("学历", "Education", "学历要求 文化程度 最低学历 教育程度 educationlevel degree"),
  experience: field(
    "经验",
    "Experience",
    "工作经验 经验要求 工作年限 工作经历 年限要求 workexperience yearsofexperience",
  ),
  skills: field("技能要求", "Skills", "技能 专业 专业要求 语言要求 所需技能 证书要求 skill requiredskills"),
  kind: field("岗位类型", "Kind of posting", "岗位类别 岗位性质 就业形式 安置形式 kind type postingtype"),
  accommodations: field(
    "便利条件",
    "Accommodations",
    "无障碍条件 可提供的便利 便利措施 合理便利 无障碍设施 无障碍环境 accommodation adjustments",
  ),
  description: field(
    "岗位描述",
    "Description",
    "职位描述 工作内容 岗位职责 岗位说明 职责 工作职责 岗位要求 任职要求 职位要求 备注 岗位详情 职位详情 岗位需求 jobrequirements jobdescription details duties remark remarks notes",
  ),
  externalId: field(
    "外部编号",
    "External number",
    "编号 岗位编号 职位编号 岗位代码 职位id 岗位id 招聘编号 id externalid jobid reference refno",
  ),
  postedOn: field("发布日期", "Posted on", "发布时间 发布日 更新日期 登记日期 posted postedon posteddate date"),
  contactName: field("联系人", "Contact person", "联络人 负责人 招聘负责人 contact contactname"),
  contactPhone: field(
    "联系电话",
    "Contact phone",
    "电话 手机 手机号 联系方式 联系手机 招聘电话 phone telephone tel contactnumber",
  ),
};

/** Other names under which people write an accommodation as a heading. */
export const ACCOMMODATION_SYNONYMS: Readonly<Partial<Record<AccommodationCode, readonly string[]>>> = {
  "step-free-access": ["无障碍通道", "坡道", "无障碍坡道", "轮椅通道", "轮椅可进出", "wheelchairaccess", "ramp"],
  "accessible-toilet": ["无障碍卫生间", "无障碍洗手间", "残疾人厕所", "残疾人卫生间", "accessibletoilets"],
  "accessible-parking": ["无障碍停车位", "无障碍车位", "停车位", "parking"],
  "accessible-dormitory": ["无障碍住宿", "无障碍寝室", "dormitory"],
  transport: ["接送", "班车", "班车接送", "上下班班车", "通勤班车", "shuttlebus", "transport"],
  "height-adjustable-desk": ["升降桌", "可升降桌"],
  "seat-at-workplace": ["提供座椅", "可坐岗"],
  "lifting-aid": ["移位机", "搬运辅具", "hoist", "liftingaid"],
  "assistance-dog-welcome": ["导盲犬", "可带导盲犬", "assistancedog", "guidedog"],
  "large-print": ["大字", "大字版", "放大镜"],
  "screen-reader": ["读屏", "读屏软件", "screenreader"],
  "tactile-audible-guidance": ["盲道", "语音提示", "触觉提示"],
  "sign-language": ["手语", "手语翻译", "手语服务", "signlanguageinterpreter"],
  captions: ["字幕", "书面说明"],
  "text-only-communication": ["文字沟通", "书面沟通"],
  "quiet-place": ["安静环境", "安静工位", "quiet"],
  "flexible-hours": ["弹性工作时间", "弹性时间", "弹性上下班", "flexibletime"],
  "part-time": ["可半天", "半天工作"],
  "extra-breaks": ["增加休息", "额外休息", "breaks"],
  "work-from-home": ["居家工作", "居家办公", "可居家", "远程办公", "remotework"],
  "adjusted-pace": ["任务量可商量", "定额可调整"],
  "picture-instructions": ["图片说明", "图示步骤"],
  buddy: ["师傅带教", "带教师傅", "mentor"],
  "job-coach": ["就业辅导", "支持性就业辅导员", "jobcoach"],
};

/** Whether `text` names something a column can be read as. */
export function isColumnTarget(text: string): text is ColumnTarget {
  if (text === "ignore" || IMPORT_FIELDS.some((each) => each === text)) return true;
  const [kind = "", code = ""] = text.split(":");
  return (kind === "accommodation" && isAccommodationCode(code)) || (kind === "demand" && isDimensionCode(code));
}

/** The accommodation or ability dimension that a column states; undefined for every other target. */
export function statedBy(
  target: ColumnTarget,
): { readonly accommodation: AccommodationCode } | { readonly demand: DimensionCode } | undefined {
  const [kind, code = ""] = target.split(":");
  if (kind === "accommodation" && isAccommodationCode(code)) return { accommodation: code };
  if (kind === "demand" && isDimensionCode(code)) return { demand: code };
  return undefined;
}

/** What a column is read as, in words; undefined for `ignore`. */
export function targetName(target: ColumnTarget): Bilingual | undefined {
  if (target === "ignore") return undefined;
  const stated = statedBy(target);
  if (stated === undefined) return IMPORT_FIELD_WORDING[target as ImportField].name;
  return "demand" in stated ? dimension(stated.demand).name : accommodation(stated.accommodation).name;
}

/** Every target in the order in which a person chooses among them. */
export const COLUMN_TARGETS: readonly ColumnTarget[] = [
  ...IMPORT_FIELDS,
  ...ACCOMMODATIONS.map((each) => `accommodation:${each.code}` as const),
  ...DIMENSIONS.map((each) => `demand:${each.code}` as const),
];
