import { ACCOMMODATIONS, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { DIMENSION_CODES, type DimensionCode } from "#app/domain/abilities/dimension-shape.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import { FIVE_INSURANCES, type Insurance } from "#app/domain/postings/terms.ts";
import type { organisations, postings } from "#db/schema/all.ts";
import type { Calendar } from "./calendar.ts";
import { EMPLOYERS, type Industry } from "./employer-data.ts";
import { lifeOf, statusPlan } from "./posting-lives.ts";
import { WORK_PROFILES } from "./posting-profiles.ts";
import type { Random } from "./random.ts";
import type { PostingTemplate } from "./template-shape.ts";
import { MAKING } from "./templates-making.ts";
import { OFFICE } from "./templates-office.ts";
import { SERVING } from "./templates-serving.ts";
import { HOME, RELIEF, SHELTERED } from "./templates-supported.ts";

interface PostingOwner {
  readonly organisation: typeof organisations.$inferSelect;
  readonly industry: Industry | "any";
  readonly accountId: number;
}

export type PostingRow = typeof postings.$inferInsert;
export type Posting = typeof postings.$inferSelect;

/** How much an employer has left unsaid, in thousandths. */
interface Thoroughness {
  readonly dimensionUnknown: number;
  readonly accommodationUnknown: number;
}

const THOROUGH: Thoroughness = { dimensionUnknown: 0, accommodationUnknown: 250 };
const USUAL: Thoroughness = { dimensionUnknown: 280, accommodationUnknown: 550 };
const SPARSE: Thoroughness = { dimensionUnknown: 750, accommodationUnknown: 850 };

const VACANCIES = [...MAKING, ...OFFICE, ...SERVING];
const BENEFITS = ["包午餐", "交通补贴", "节日福利", "高温补贴", "年度体检", "生日蛋糕", "工会活动", "带薪年假"];
const WELCOMES = [
  "可以先来看看再决定。",
  "面试可以请家人或就业指导员一起来。",
  "试工三天，工资照付。",
  "已经有残疾人同事，大家相处得好。",
  "有不方便的地方，请提前告诉我们，可以商量。",
  "第一次来厂里，可以让门卫打电话叫人来接。",
  "有什么要准备的，打电话或发短信问都行。",
  "",
];

/** Which accommodations belong to the place and not to the job; an organisation has them or not. */
const OF_THE_PLACE: readonly (readonly [AccommodationCode, number])[] = [
  ["step-free-access", 550],
  ["accessible-toilet", 380],
  ["accessible-parking", 300],
  ["accessible-dormitory", 120],
  ["transport", 160],
  ["lifting-aid", 350],
  ["sign-language", 120],
  ["large-print", 300],
  ["captions", 200],
];

/** What any employer can arrange who wants to. */
const EASILY_ARRANGED: readonly AccommodationCode[] = [
  "extra-breaks",
  "buddy",
  "picture-instructions",
  "adjusted-pace",
  "flexible-hours",
];

type Offers = Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;

/** Workshops fill the form in with the federation beside them, and so did the employer of the demo account. */
function isThorough(organisation: PostingOwner["organisation"]): boolean {
  return organisation.kind === "workshop" || organisation.name === EMPLOYERS[0]?.[0];
}

function placeOffers(random: Random, owner: PostingOwner): Offers {
  const workshop = owner.organisation.kind === "workshop";
  return Object.fromEntries(
    OF_THE_PLACE.map(([code, permille]) => [code, random.chance(workshop ? 850 : permille) ? "yes" : "no"]),
  );
}

function offersOf(
  random: Random,
  template: PostingTemplate,
  place: Offers,
  { accommodationUnknown }: Thoroughness,
): Offers {
  const stated = ACCOMMODATIONS.flatMap(({ code }): [AccommodationCode, "yes" | "no"][] => {
    if (template.offers?.includes(code)) return random.chance(880) ? [[code, "yes"]] : [];
    if (template.cannot?.includes(code)) return random.chance(800) ? [[code, "no"]] : [];
    if (random.chance(accommodationUnknown)) return [];
    return [[code, place[code] ?? (EASILY_ARRANGED.includes(code) && random.chance(400) ? "yes" : "no")]];
  });
  return Object.fromEntries(stated);
}

function demandsOf(
  random: Random,
  template: PostingTemplate,
  { dimensionUnknown }: Thoroughness,
): PostingRow["demands"] {
  const full = { ...WORK_PROFILES[template.profile], ...template.demands };
  const vary = (level: Level): Level => {
    if (level > 0 && random.chance(70)) return (level - 1) as Level;
    if (level > 0 && level < 3 && random.chance(40)) return (level + 1) as Level;
    return level;
  };
  return Object.fromEntries(
    DIMENSION_CODES.flatMap((code): [DimensionCode, Level][] =>
      random.chance(dimensionUnknown) ? [] : [[code, vary(full[code])]],
    ),
  );
}

function payOf(random: Random, { pay }: PostingTemplate): Partial<PostingRow> {
  if (pay.per === "month" && random.chance(35)) return { payNegotiable: true, payText: "面议" };
  const step = pay.per === "month" ? 100 : 1;
  const shift = pay.per === "piece" ? 0 : random.between(0, 3) * step;
  const least = pay.least + shift;
  const most = pay.most + random.between(0, 2) * step + shift;
  const fen = pay.per === "piece" ? 1 : 100;
  const unit = pay.per === "month" ? "元/月" : "元/小时";
  return {
    payPeriod: pay.per,
    payMinFen: least * fen,
    payMaxFen: most * fen,
    payText: pay.note ?? `${least}—${most}${unit}`,
  };
}

function hoursOf(random: Random, template: PostingTemplate, kind: PostingKind, known: boolean): Partial<PostingRow> {
  const shift = template.shift ?? "day";
  if (kind === "home-based") return { shift, hoursText: "时间自己安排，每周商量一次任务" };
  const weeklyHours = template.weeklyHours ?? 40;
  if (weeklyHours <= 24) {
    return {
      shift: template.shift ?? (random.chance(500) ? "day" : "flexible"),
      employment: "part-time",
      weeklyHours,
      dailyHours: 4,
      hoursText: "每天 4 小时左右",
    };
  }
  const text = { day: "8:00—16:30，中间休息半小时", "two-shift": "早班 7:00—15:00，中班 15:00—22:30，每周换一次" };
  const hoursText = shift === "day" || shift === "two-shift" ? text[shift] : null;
  if (!known) return { shift, hoursText };
  return {
    shift,
    employment: weeklyHours === 40 ? "full-time" : null,
    weeklyHours,
    dailyHours: weeklyHours / 5,
    hoursText,
  };
}

function insuranceOf(random: Random, kind: PostingKind, partTime: boolean, staff: number): readonly Insurance[] | null {
  if (random.chance(90)) return null;
  if (kind === "home-based") return random.chance(500) ? [] : null;
  if (partTime) return ["work-injury"];
  return staff > 100 ? [...FIVE_INSURANCES, "housing-fund"] : FIVE_INSURANCES;
}

function describe(random: Random, template: PostingTemplate, owner: PostingOwner): string {
  return [template.duties, owner.organisation.about ?? "", random.pick(WELCOMES)]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** What an organisation posts: the kinds of work it has, none twice. */
function templatesFor(random: Random, owner: PostingOwner): (readonly [PostingKind, PostingTemplate])[] {
  const { kind, staffCount } = owner.organisation;
  if (kind === "workshop") return random.sample(SHELTERED, 3).map((each) => ["sheltered", each]);
  if (kind === "relief-base") return random.sample(RELIEF, 3).map((each) => ["relief-base", each]);
  const staff = staffCount ?? 10;
  const own = VACANCIES.filter(({ industries }) => industries.some((each) => each === owner.industry));
  const anyones = VACANCIES.filter(({ industries }) => industries.includes("any"));
  const home = HOME.filter(({ industries }) => industries.some((each) => each === owner.industry));
  const count = staff > 120 ? 5 : staff > 50 ? 4 : staff > 25 ? 3 : 2;
  return [
    ...random.sample(own, count).map((each) => ["vacancy", each] as const),
    ...random.sample(anyones, staff > 60 || own.length < 2 ? 1 : 0).map((each) => ["vacancy", each] as const),
    ...random.sample(home, staff > 25 ? 2 : 1).map((each) => ["home-based", each] as const),
  ];
}

function headcountOf(random: Random, staff: number): number | null {
  return random.chance(60) ? null : random.between(1, staff > 100 ? 8 : 3);
}

/** All postings of the demo world. What an employer has not said is absent, as in life. */
export function postingRows(random: Random, calendar: Calendar, owners: readonly PostingOwner[]): PostingRow[] {
  const planned = owners.flatMap((owner) => {
    const thoroughness = isThorough(owner.organisation)
      ? THOROUGH
      : random.weighted([
          [THOROUGH, 25],
          [USUAL, 55],
          [SPARSE, 20],
        ]);
    const place = placeOffers(random, owner);
    return templatesFor(random, owner).map(([kind, template]) => ({ owner, kind, template, thoroughness, place }));
  });
  const lives = statusPlan(
    random,
    planned.map(({ owner }) => owner.organisation.verification === "verified"),
  );
  const rows = planned.map(({ owner, kind, template, thoroughness, place }, index): PostingRow => {
    const { organisation } = owner;
    const staff = organisation.staffCount ?? 10;
    const hours = hoursOf(random, template, kind, thoroughness.dimensionUnknown < 500);
    return {
      organisationId: organisation.id,
      kind,
      title: template.title,
      occupationCode: template.occupation,
      description: describe(random, template, owner),
      areaCode: organisation.areaCode,
      placeText: organisation.placeText,
      address: kind === "home-based" ? null : organisation.address,
      latitude: organisation.latitude,
      longitude: organisation.longitude,
      workingMode: template.mode ?? "on-site",
      ...hours,
      ...payOf(random, template),
      insurance: insuranceOf(random, kind, hours.employment === "part-time", staff),
      headcount: headcountOf(random, staff),
      demands: demandsOf(random, template, thoroughness),
      accommodations: offersOf(random, template, kind === "home-based" ? {} : place, thoroughness),
      skillsWanted: template.skills ?? [],
      benefits: random.sample(BENEFITS, random.between(0, 4)),
      education: template.education ?? (random.chance(600) ? "none" : null),
      experienceYearsMin: template.experienceYears ?? (random.chance(600) ? 0 : null),
      countsTowardQuota: kind === "vacancy" ? random.pick([true, true, null, false]) : null,
      createdBy: owner.accountId,
      ...lifeOf(random, calendar, lives[index] ?? "published"),
    };
  });
  const [first] = owners;
  return first === undefined ? rows : [...rows, ...demoEmployersOwn(calendar, first)];
}

/**
 * What the demo employer has on the desk: a draft that pays too little, and two postings awaiting review, one of which
 * names disabilities where it should speak of the work.
 */
function demoEmployersOwn(calendar: Calendar, { organisation, accountId }: PostingOwner): PostingRow[] {
  const shared: Omit<PostingRow, "status" | "title" | "createdAt" | "updatedAt"> = {
    organisationId: organisation.id,
    kind: "vacancy",
    occupationCode: "6-31-05-00",
    areaCode: organisation.areaCode,
    placeText: organisation.placeText,
    address: organisation.address,
    latitude: organisation.latitude,
    longitude: organisation.longitude,
    workingMode: "on-site",
    employment: "full-time",
    weeklyHours: 40,
    dailyHours: 8,
    shift: "day",
    payPeriod: "month",
    headcount: 2,
    demands: WORK_PROFILES.seatedHandwork,
    accommodations: { "step-free-access": "yes", "seat-at-workplace": "yes", buddy: "yes" },
    createdBy: accountId,
  };
  const drafted = calendar.at(-2, 16, 40);
  const submitted = calendar.at(-1, 9, 15);
  return [
    {
      ...shared,
      status: "draft",
      title: "车间学徒",
      description: "先学装盒，再学贴标，三个月后定岗。",
      payMinFen: 2300_00,
      payMaxFen: 2600_00,
      createdAt: drafted,
      updatedAt: drafted,
    },
    {
      ...shared,
      status: "submitted",
      title: "礼盒丝带工",
      description: "给年货礼盒打丝带、放贺卡，坐着做，四个人一桌。",
      payMinFen: 2900_00,
      payMaxFen: 3600_00,
      insurance: FIVE_INSURANCES,
      createdAt: submitted,
      updatedAt: submitted,
      submittedAt: submitted,
    },
    {
      ...shared,
      status: "submitted",
      title: "冷库门口核单员",
      description: "坐在冷库门口核对送货单，一个班一百来单。聋人优先，限肢体残疾三级以上。",
      payMinFen: 2900_00,
      payMaxFen: 3300_00,
      insurance: FIVE_INSURANCES,
      createdAt: submitted,
      updatedAt: submitted,
      submittedAt: submitted,
    },
  ];
}
