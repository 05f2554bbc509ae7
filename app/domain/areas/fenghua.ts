import type { Bilingual } from "#app/domain/abilities/scale.ts";
import { bilingual as t } from "#app/domain/abilities/scale.ts";
import type { Coordinates } from "./travel.ts";

/** 奉化区, the district whose federation runs the platform (GB/T 2260 county code). */
export const FENGHUA = "330213";

export interface Village {
  /** Town code and the name in pinyin: the product's own, since village codes were not checked. */
  readonly code: string;
  readonly name: Bilingual;
}

export interface Town {
  /** Nine-digit statistical area code of the National Bureau of Statistics. */
  readonly code: string;
  readonly name: Bilingual;
  /** WGS84, about where the town hall stands, to within 2 to 3 km. */
  readonly centre: Coordinates;
  readonly centreSource: "GeoNames" | "Wikipedia" | "estimate";
  /** A handful of the town's villages, not all of them. */
  readonly villages: readonly Village[];
}

function villagesOf(townCode: string, names: Readonly<Record<string, string>>): readonly Village[] {
  return Object.entries(names).map(([pinyin, zh]) => ({
    code: `${townCode}-${pinyin.toLowerCase().replaceAll(/[^a-z]/g, "")}`,
    name: t(zh, pinyin),
  }));
}

/** 奉化's twelve towns and streets, in the order of their codes; sources in docs/data-sources.md. */
export const TOWNS: readonly Town[] = [
  {
    code: "330213001",
    name: t("锦屏街道", "Jinping Subdistrict"),
    centre: { latitude: 29.663, longitude: 121.4023 },
    centreSource: "GeoNames",
    villages: villagesOf("330213001", { Changting: "长汀村", Nanshan: "南山社区", Xijin: "西锦社区" }),
  },
  {
    code: "330213002",
    name: t("岳林街道", "Yuelin Subdistrict"),
    centre: { latitude: 29.65, longitude: 121.417 },
    centreSource: "Wikipedia",
    villages: villagesOf("330213002", { Longtan: "龙潭村", Shujia: "舒家村", Dongfang: "东方社区" }),
  },
  {
    code: "330213003",
    name: t("江口街道", "Jiangkou Subdistrict"),
    centre: { latitude: 29.7329, longitude: 121.4037 },
    centreSource: "GeoNames",
    villages: villagesOf("330213003", { Jiangjiapu: "蒋葭浦村", Zhoucun: "周村", Qianjiang: "前江村" }),
  },
  {
    code: "330213004",
    name: t("西坞街道", "Xiwu Subdistrict"),
    centre: { latitude: 29.6832, longitude: 121.4835 },
    centreSource: "GeoNames",
    villages: villagesOf("330213004", { Baidu: "白杜村", "Jin'e": "金峨村", Shuiwuchang: "税务场村" }),
  },
  {
    code: "330213005",
    name: t("萧王庙街道", "Xiaowangmiao Subdistrict"),
    centre: { latitude: 29.7014, longitude: 121.3558 },
    centreSource: "GeoNames",
    villages: villagesOf("330213005", { Tengtou: "滕头村", Linjia: "林家村", Qingyun: "青云村", Yunxi: "云溪村" }),
  },
  {
    code: "330213006",
    name: t("方桥街道", "Fangqiao Subdistrict"),
    centre: { latitude: 29.757, longitude: 121.447 },
    centreSource: "estimate",
    villages: villagesOf("330213006", { Fangqiao: "方桥村", Xiawangdu: "下王渡村" }),
  },
  {
    code: "330213007",
    name: t("尚田街道", "Shangtian Subdistrict"),
    centre: { latitude: 29.6175, longitude: 121.405 },
    centreSource: "GeoNames",
    villages: villagesOf("330213007", {
      Mingyan: "鸣雁村",
      Fangmen: "方门村",
      Lengxi: "冷西村",
      Xiawang: "下王村",
    }),
  },
  {
    code: "330213008",
    name: t("莼湖街道", "Chunhu Subdistrict"),
    centre: { latitude: 29.5786, longitude: 121.5156 },
    centreSource: "GeoNames",
    villages: villagesOf("330213008", {
      Tongzhao: "桐照村",
      Qifeng: "栖凤村",
      Hongzhi: "鸿峙村",
      Tongjiaosi: "桐蕉司村",
    }),
  },
  {
    code: "330213100",
    name: t("溪口镇", "Xikou Town"),
    centre: { latitude: 29.6852, longitude: 121.2744 },
    centreSource: "GeoNames",
    villages: villagesOf("330213100", { Yantou: "岩头村", Banxi: "班溪村", Hutan: "壶潭村", Xinjian: "新建村" }),
  },
  {
    code: "330213106",
    name: t("裘村镇", "Qiucun Town"),
    centre: { latitude: 29.6044, longitude: 121.6214 },
    centreSource: "GeoNames",
    villages: villagesOf("330213106", { Matou: "马头村", Huangxian: "黄贤村", Yingjiapeng: "应家棚村" }),
  },
  {
    code: "330213107",
    name: t("大堰镇", "Dayan Town"),
    centre: { latitude: 29.5077, longitude: 121.2995 },
    centreSource: "GeoNames",
    villages: villagesOf("330213107", { Dayan: "大堰村", Xifan: "西畈村", Changzhao: "常照村", Jianling: "箭岭村" }),
  },
  {
    code: "330213108",
    name: t("松岙镇", "Song'ao Town"),
    centre: { latitude: 29.6037, longitude: 121.6817 },
    centreSource: "Wikipedia",
    villages: villagesOf("330213108", { Houshan: "后山村", Hutoudu: "湖头渡村", Dabu: "大埠村", Danxi: "淡溪村" }),
  },
];

const TOWN_BY_CODE: ReadonlyMap<string, Town> = new Map(TOWNS.map((each) => [each.code, each]));
const VILLAGE_BY_CODE: ReadonlyMap<string, { readonly village: Village; readonly town: Town }> = new Map(
  TOWNS.flatMap((town) => town.villages.map((village) => [village.code, { village, town }] as const)),
);

export function isTownCode(code: string): boolean {
  return TOWN_BY_CODE.has(code);
}

/** The town or street with this code; undefined when it is none of 奉化's. */
export function town(code: string): Town | undefined {
  return TOWN_BY_CODE.get(code);
}

/** The village with this code together with its town. */
export function village(code: string): { readonly village: Village; readonly town: Town } | undefined {
  return VILLAGE_BY_CODE.get(code);
}

/** The town with this code, or that of the village with it; undefined for any other place. */
export function townOf(code: string): Town | undefined {
  return town(code) ?? village(code)?.town;
}

/** Where a town of 奉化 lies, or the town of a village, to within 2 to 3 km; undefined for any other place. */
export function centreOf(code: string): Coordinates | undefined {
  return townOf(code)?.centre;
}
