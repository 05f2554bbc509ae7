import { describe, expect, it } from "vitest";
import { areaName, citiesOf, countiesOf, isCountyCode, ningboCounties, provinces } from "./divisions.ts";
import { TOWNS } from "./fenghua.ts";
import { resolvePlace, wageAreaOf } from "./resolve-place.ts";

/** Every distinct place of the sample of real job ads (51job, 2018), with the finest code that must be read. */
const SAMPLE: Readonly<Record<string, string>> = {
  "上海-浦东新区": "310115",
  "上海-徐汇区": "310104",
  "上海-闵行区": "310112",
  "上海-长宁区": "310105",
  "上海-静安区": "310106",
  "上海-黄浦区": "310101",
  "上海-杨浦区": "310110",
  "上海-虹口区": "310109",
  "上海-普陀区": "310107",
  "上海-宝山区": "310113",
  "上海-青浦区": "310118",
  "上海-松江区": "310117",
  "北京-海淀区": "110108",
  "北京-朝阳区": "110105",
  "北京-丰台区": "110106",
  "北京-昌平区": "110114",
  "北京-西城区": "110102",
  "北京-通州区": "110112",
  "北京-石景山区": "110107",
  "北京-东城区": "110101",
  "北京-顺义区": "110113",
  "天津-南开区": "120104",
  "天津-和平区": "120101",
  "重庆-渝北区": "500112",
  "重庆-江北区": "500105",
  "重庆-渝中区": "500103",
  "广州-天河区": "440106",
  "广州-番禺区": "440113",
  "广州-越秀区": "440104",
  "广州-白云区": "440111",
  "广州-黄埔区": "440112",
  "广州-海珠区": "440105",
  "广州-南沙区": "440115",
  "广州-增城": "440118",
  "深圳-南山区": "440305",
  "深圳-福田区": "440304",
  "深圳-宝安区": "440306",
  "深圳-龙岗区": "440307",
  "佛山-南海区": "440605",
  "佛山-顺德区": "440606",
  "佛山-禅城区": "440604",
  "东莞-南城区": "441903",
  "东莞-莞城区": "441907",
  "东莞-长安镇": "441904",
  "武汉-洪山区": "420111",
  "武汉-江夏区": "420115",
  "武汉-武昌区": "420106",
  "武汉-江岸区": "420102",
  "成都-高新区": "510191",
  "成都-武侯区": "510107",
  "成都-锦江区": "510104",
  "成都-青羊区": "510105",
  "成都-金牛区": "510106",
  "南京-雨花台区": "320114",
  "南京-建邺区": "320105",
  "南京-江宁区": "320115",
  "南京-玄武区": "320102",
  "南京-栖霞区": "320113",
  "南京-秦淮区": "320104",
  "南京-鼓楼区": "320106",
  "南京-浦口区": "320111",
  "无锡-滨湖区": "320211",
  "苏州-工业园区": "320590",
  "苏州-高新区": "320591",
  "苏州-相城区": "320507",
  "常州-新北区": "320411",
  昆山: "320583",
  "杭州-西湖区": "330106",
  "杭州-余杭区": "330110",
  "杭州-滨江区": "330108",
  "杭州-拱墅区": "330105",
  "杭州-萧山区": "330109",
  "杭州-上城区": "330102",
  "宁波-北仑区": "330206",
  "合肥-蜀山区": "340104",
  "合肥-包河区": "340111",
  "合肥-庐阳区": "340103",
  "福州-仓山区": "350104",
  "福州-台江区": "350103",
  "青岛-崂山区": "370212",
  "青岛-市北区": "370203",
  "青岛-即墨区": "370215",
  "郑州-金水区": "410105",
  "郑州-中原区": "410102",
  "长沙-芙蓉区": "430102",
  "长沙-雨花区": "430111",
  "长沙-开福区": "430105",
  "西安-雁塔区": "610113",
  "西安-未央区": "610112",
  "西安-莲湖区": "610104",
  "西安-灞桥区": "610111",
  "昆明-官渡区": "530111",
  "沈阳-皇姑区": "210105",
  "哈尔滨-南岗区": "230103",
  // Only the city is certain: the rest is a zone, a cut-off name or a district that no longer exists.
  "深圳-龙华新区": "440300",
  "武汉-东湖新技...": "420100",
  "大连-高新园区": "210200",
  "无锡-无锡新区": "320200",
  "郑州-郑东新区": "410100",
  "杭州-江干区": "330100",
  上海: "310100",
  北京: "110100",
  天津: "120100",
  重庆: "500100",
  广州: "440100",
  深圳: "440300",
  佛山: "440600",
  惠州: "441300",
  珠海: "440400",
  中山: "442000",
  南京: "320100",
  无锡: "320200",
  苏州: "320500",
  镇江: "321100",
  杭州: "330100",
  温州: "330300",
  武汉: "420100",
  成都: "510100",
  沈阳: "210100",
  大连: "210200",
  鞍山: "210300",
  长春: "220100",
  西安: "610100",
  厦门: "350200",
  福州: "350100",
  南昌: "360100",
  长沙: "430100",
  郑州: "410100",
  济南: "370100",
  青岛: "370200",
  烟台: "370600",
  日照: "371100",
  合肥: "340100",
  昆明: "530100",
  南宁: "450100",
  贵阳: "520100",
  石家庄: "130100",
};

describe("resolvePlace", () => {
  it.each(Object.entries(SAMPLE))("reads %s as %s", (text, code) => {
    const place = resolvePlace(text);
    if (place.status !== "resolved") throw new Error(`unresolved: ${place.why}`);
    expect(place.countyCode ?? place.cityCode).toBe(code);
    expect(place.provinceCode).toBe(`${code.slice(0, 2)}0000`);
  });

  it("keeps what it could not read", () => {
    expect(resolvePlace("深圳-龙华新区")).toMatchObject({ precision: "city", unread: "龙华新区" });
    expect(resolvePlace("无锡-无锡新区")).toMatchObject({ precision: "city", unread: "无锡新区" });
  });

  it("reads a high-tech zone as a county only where the list holds it by that name", () => {
    expect(resolvePlace("济南-高新区")).toMatchObject({ precision: "county", countyCode: "370190" });
    expect(resolvePlace("合肥-高新区")).toMatchObject({ precision: "city", cityCode: "340100", unread: "高新区" });
  });

  it.each([
    ["奉化-溪口镇", "330213100"],
    ["浙江省宁波市奉化区溪口镇", "330213100"],
    ["宁波奉化尚田镇", "330213007"],
    ["奉化市莼湖镇", "330213008"],
    ["奉化/裘村", "330213106"],
    ["松岙镇", "330213108"],
  ])("reads the town in %s", (text, townCode) => {
    expect(resolvePlace(text)).toMatchObject({ precision: "town", countyCode: "330213", townCode });
  });

  it("keeps the village or street behind a town", () => {
    expect(resolvePlace("奉化区莼湖街道桐照村")).toMatchObject({ townCode: "330213008", unread: "桐照村" });
  });

  it.each([
    ["陕西省", { precision: "province", provinceCode: "610000" }],
    ["吉林", { precision: "province", provinceCode: "220000" }],
    ["吉林市", { precision: "city", cityCode: "220200" }],
    ["宁波", { precision: "city", cityCode: "330200" }],
    ["奉化", { precision: "county", countyCode: "330213" }],
    ["余姚", { precision: "county", countyCode: "330281" }],
    ["重庆-云阳县", { precision: "county", countyCode: "500235" }],
    ["上海市上海市黄浦区", { precision: "county", countyCode: "310101" }],
  ])("reads %s", (text, expected) => {
    expect(resolvePlace(text)).toMatchObject({ status: "resolved", ...expected });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["异地招聘", "no-place"],
    ["全国", "no-place"],
    ["上海/杭州", "several"],
    ["宁波、慈溪", "several"],
    ["鼓楼区", "ambiguous"],
    ["江北区", "ambiguous"],
    ["朝阳区", "ambiguous"],
    ["中山东路3号", "unknown"],
    ["火星", "unknown"],
  ])("does not guess %s", (text, why) => {
    expect(resolvePlace(text)).toEqual({ status: "unresolved", why });
  });
});

describe("a name of the district's own", () => {
  it.each([
    ["锦屏", "锦屏街道"],
    ["锦屏街道", "锦屏街道"],
    ["溪口", "溪口镇"],
    ["西坞", "西坞街道"],
    ["方桥", "方桥街道"],
    ["萧王庙", "萧王庙街道"],
    ["萧王庙镇", "萧王庙街道"],
    ["莼湖镇", "莼湖街道"],
    ["尚田镇", "尚田街道"],
    ["尚田乡", "尚田街道"],
    ["奉化莼湖镇", "莼湖街道"],
    ["奉化区锦屏", "锦屏街道"],
    ["方桥工业区", "方桥街道"],
    ["江口 三横村", "江口街道"],
    ["西坞（老街）", "西坞街道"],
    ["滕头村", "萧王庙街道"],
    ["宁波-奉化-大堰", "大堰镇"],
  ])("%s is %s", (text, name) => {
    const place = resolvePlace(text);
    const code = TOWNS.find((each) => each.name.zh === name)?.code;
    expect(place).toMatchObject({ status: "resolved", townCode: code });
  });

  it.each([
    ["锦屏县", "522628"],
    ["贵州锦屏", "522628"],
    ["贵州省-锦屏县", "522628"],
  ])("%s stays where it says", (text, county) => {
    expect(resolvePlace(text)).toMatchObject({ status: "resolved", countyCode: county });
  });
});

describe("wageAreaOf", () => {
  it("is the county, also of a town", () => {
    expect(wageAreaOf(resolvePlace("奉化-溪口镇"))).toBe("330213");
    expect(wageAreaOf(resolvePlace("宁波-北仑区"))).toBe("330206");
    expect(wageAreaOf(resolvePlace("宁海"))).toBe("330226");
  });

  it("is unknown where the county is", () => {
    expect(wageAreaOf(resolvePlace("宁波"))).toBeUndefined();
    expect(wageAreaOf(resolvePlace("异地招聘"))).toBeUndefined();
  });
});

describe("divisions", () => {
  it("names 宁波's counties in both languages", () => {
    expect(ningboCounties().map((each) => each.code)).toEqual(countiesOf("330200").map((each) => each.code));
    expect(ningboCounties().every((each) => areaName(each.code, "zh") === each.name.zh)).toBe(true);
    expect(areaName("330213", "en")).toBe("Fenghua District");
    expect(areaName("330213100", "zh")).toBe("溪口镇");
    expect(areaName("310115", "en")).toBe("浦东新区");
    expect(areaName("999999", "zh")).toBeUndefined();
  });

  it("holds the tree of the package", () => {
    expect(provinces()).toHaveLength(34);
    expect(citiesOf("330000").map((each) => each.name)).toContain("宁波市");
    expect(isCountyCode("330213")).toBe(true);
    expect(isCountyCode("330200")).toBe(false);
    expect(isCountyCode("123456")).toBe(false);
  });
});
