import type { MinimumWageRow } from "./minimum-wage.ts";

const SOURCE_2024 = "甬政发〔2024〕27号";

/** 海曙 江北 北仑 镇海 鄞州 奉化. */
const FIRST_TIER = ["330203", "330205", "330206", "330211", "330212", "330213"];
/** 象山 宁海 余姚 慈溪. */
const SECOND_TIER = ["330225", "330226", "330281", "330282"];

/**
 * The figures that are known for 宁波. 高新区 and 前湾 have no county code of their own. Nothing is known before 2024 or from
 * 2026 on: the administrator enters it, and until then every check of such a date answers `unknown`.
 */
export const MINIMUM_WAGE_ROWS: readonly MinimumWageRow[] = [
  ...FIRST_TIER.map((areaCode) => ({ areaCode, monthlyFen: 2490_00, hourlyFen: 24_00 })),
  ...SECOND_TIER.map((areaCode) => ({ areaCode, monthlyFen: 2260_00, hourlyFen: 22_00 })),
].map((figures) => ({
  ...figures,
  from: "2024-01-01",
  to: "2025-12-31",
  source: SOURCE_2024,
  verified: "secondary",
}));
