import { areaList } from "@vant/area-data";
import type { Bilingual, WordingLanguage } from "#app/domain/abilities/scale.ts";
import { bilingual as t } from "#app/domain/abilities/scale.ts";
import { FENGHUA, town, village } from "./fenghua.ts";

export interface Division {
  /** Six digits, GB/T 2260. */
  readonly code: string;
  /** The official Chinese name. */
  readonly name: string;
}

function list(record: Readonly<Record<string, string>>): readonly Division[] {
  return Object.entries(record).map(([code, name]) => ({ code, name }));
}

const PROVINCES = list(areaList.province_list);
const CITIES = list(areaList.city_list);
export const COUNTIES = list(areaList.county_list);

/** 宁波's ten counties: here places have an English name, and the minimum wage of each is known by its code. */
const NINGBO_COUNTIES: Readonly<Record<string, Bilingual>> = {
  "330203": t("海曙区", "Haishu District"),
  "330205": t("江北区", "Jiangbei District"),
  "330206": t("北仑区", "Beilun District"),
  "330211": t("镇海区", "Zhenhai District"),
  "330212": t("鄞州区", "Yinzhou District"),
  [FENGHUA]: t("奉化区", "Fenghua District"),
  "330225": t("象山县", "Xiangshan County"),
  "330226": t("宁海县", "Ninghai County"),
  "330281": t("余姚市", "Yuyao City"),
  "330282": t("慈溪市", "Cixi City"),
};

const NAME_BY_CODE: ReadonlyMap<string, string> = new Map(
  [...PROVINCES, ...CITIES, ...COUNTIES].map((each) => [each.code, each.name]),
);

export function provinces(): readonly Division[] {
  return PROVINCES;
}

/** The cities of a province; the four municipalities hold one city of their own name. */
export function citiesOf(provinceCode: string): readonly Division[] {
  return CITIES.filter((each) => each.code.slice(0, 2) === provinceCode.slice(0, 2));
}

/** The counties, districts and county-level cities of a city. */
export function countiesOf(cityCode: string): readonly Division[] {
  return COUNTIES.filter((each) => each.code.slice(0, 4) === cityCode.slice(0, 4));
}

/** 宁波's counties in both languages, in the order of their codes. */
export function ningboCounties(): readonly { readonly code: string; readonly name: Bilingual }[] {
  return Object.entries(NINGBO_COUNTIES).map(([code, name]) => ({ code, name }));
}

export function isCountyCode(code: string): boolean {
  return code.length === 6 && !code.endsWith("00") && NAME_BY_CODE.has(code);
}

/**
 * The name of a place of any level: village, town, county, city or province. Places outside 宁波 have their Chinese name in
 * either language, for the source holds no other. Undefined for a code that is none.
 */
export function areaName(code: string, lang: WordingLanguage): string | undefined {
  const local = town(code)?.name ?? village(code)?.village.name ?? NINGBO_COUNTIES[code];
  return local?.[lang] ?? NAME_BY_CODE.get(code);
}
