import { describe, expect, it } from "vitest";
import { payPeriodOfHeading, payUnitOfHeading, readPay } from "./read-pay.ts";

/** What real sheets hold under a heading, and what it means in yuan: [period, lower, upper]. */
const READ: readonly (readonly [
  heading: string,
  cell: string,
  period: string,
  low: number | null,
  high: number | null,
])[] = [
  // more beside a single figure: the figure, and the top open
  ["月薪（元）", "3500+绩效300", "month", 3500, null],
  ["月薪（元）", "3000+全勤200", "month", 3000, null],
  ["月薪（元）", "3500 + 绩效", "month", 3500, null],
  ["月薪（元）", "底薪2490+计件", "month", 2490, null],
  ["月薪（元）", "2490加提成500-800", "month", 2490, null],
  ["月薪（元）", "3200+餐补10元/天", "month", 3200, null],
  ["薪资", "2660元/月+高温补贴300元/月", "month", 2660, null],
  ["月薪（元）", "保底3000，另有提成", "month", 3000, null],
  ["月薪（元）", "底薪2490+计件，综合4500左右", "month", 2490, null],
  // a range keeps its upper end, whatever explains it
  ["月薪（元）", "3500-8000（底薪+提成）", "month", 3500, 8000],
  ["薪资", "2800-3300元/月+全勤奖200", "month", 2800, 3300],
  ["月薪（元）", "4000-6000 五险一金 双休", "month", 4000, 6000],
  ["月薪（元）", "3500-5000不等", "month", 3500, 5000],
  // other figures in the cell speak of something else
  ["月薪（元）", "3500-4000 8小时", "month", 3500, 4000],
  ["月薪（元）", "3500（8小时工作制，月休4天）", "month", 3500, 3500],
  ["月薪（元）", "3500 8:30-17:30", "month", 3500, 3500],
  ["月薪（元）", "4000(计件)", "month", 4000, 4000],
  ["月薪（元）", "3500\n包吃住", "month", 3500, 3500],
  ["月薪（元）", "5000 13薪", "month", 5000, 5000],
  // a remark after the amount stays a remark
  ["薪资", "3500元/月，缴纳五险", "month", 3500, 3500],
  ["薪资", "月薪3000元（试用期2600）", "month", 3000, 3000],
  ["薪资", "3000元/月 试用期2500元/月", "month", 3000, 3000],
  ["薪资", "1800元/月（半天）", "month", 1800, 1800],
  ["薪资", "25元/小时，每天结算", "hour", 25, 25],
  ["薪资", "150元/天，包中餐", "day", 150, 150],
  // the heading states period and unit
  ["年薪（万元）", "8-10", "year", 80000, 100000],
  ["年薪（万元）", "3.5-4.5", "year", 35000, 45000],
  ["年薪(万元/年)", "6", "year", 60000, 60000],
  ["月薪（千元）", "3.5-4.5", "month", 3500, 4500],
  ["月薪（千元）", "4千", "month", 4000, 4000],
  ["年薪（万元）", "80000元", "year", 80000, 80000],
  ["薪资（元/天）", "160", "day", 160, 160],
  // figures in words, and as people say them
  ["月薪（元）", "三千五", "month", 3500, 3500],
  ["月薪（元）", "三千到四千五", "month", 3000, 4500],
  ["月薪（元）", "一万二", "month", 12000, 12000],
  ["月薪（元）", "三千零五十", "month", 3050, 3050],
  ["月薪（元）", "1万5", "month", 15000, 15000],
  ["月薪（元）", "2千8", "month", 2800, 2800],
  ["月薪（元）", "1万2-1万5", "month", 12000, 15000],
  ["薪资", "一百五十元一天".replace("一天", "/天"), "day", 150, 150],
  ["月薪（元）", "１２，５００", "month", 12500, 12500],
];

/** Two figures that could both be the pay, and what is no pay before tax. */
const REFUSED: readonly (readonly [heading: string, cell: string, why: string])[] = [
  ["月薪（元）", "3500\n300", "not-understood"],
  ["月薪（元）", "3500，300", "not-understood"],
  ["月薪（元）", "800，300", "not-understood"],
  ["月薪（元）", "3500,300", "not-understood"],
  ["月薪（元）", "3500 300", "not-understood"],
  ["月薪（元）", "3500、4000", "not-understood"],
  ["月薪（元）", "3500/4000", "not-understood"],
  ["月薪（元）", "3500或20元/小时", "not-understood"],
  ["月薪（元）", "3500；4000", "not-understood"],
  ["月薪（元）", "3500-4000-4500", "not-understood"],
  ["月薪（元）", "税后3500", "not-understood"],
  ["月薪（元）", "3500（税后）", "not-understood"],
  ["月薪（元）", "试用期2600，转正3500", "not-understood"],
  ["月薪（元）", "3500人", "not-understood"],
  ["月薪（元）", "8小时 3500", "not-understood"],
  ["月薪（元）", "2026年3月", "not-understood"],
  ["月薪（千元）", "3500", "ambiguous-unit"],
  ["年薪（万元）", "80000", "too-large"],
  ["薪资", "10k-15k", "no-period"],
  ["薪资", "1-1.5万", "no-period"],
];

function readUnder(heading: string, cell: string) {
  return readPay(cell, { assumePeriod: payPeriodOfHeading(heading), assumeUnit: payUnitOfHeading(heading) });
}

describe("pay as real sheets write it", () => {
  it.each(READ)("under %s reads %j", (heading, cell, period, low, high) => {
    const fen = (yuan: number | null) => (yuan === null ? null : yuan * 100);
    expect(readUnder(heading, cell)).toMatchObject({
      status: "read",
      pay: { period, minFen: fen(low), maxFen: fen(high), negotiable: false },
    });
  });

  it.each(REFUSED)("under %s refuses %j: %s", (heading, cell, why) => {
    expect(readUnder(heading, cell)).toEqual({ status: "unreadable", why });
  });

  it("never makes a figure that does not stand in the cell", () => {
    const joints = ["", " ", "\n", "，", ",", "、", "+", "+绩效", "（", "；", "/", "｜", "\t", "　", "元 ", "加"];
    for (const joint of joints) {
      for (const [left, right] of [
        [3500, 300],
        [30, 20],
        [2660, 2660],
        [4000, 8],
      ] as const) {
        const reading = readUnder("月薪（元）", `${left}${joint}${right}`);
        if (joint === "" || reading.status !== "read") continue;
        const grouped = joint === "," && String(right).length === 3 && String(left).length <= 3;
        if (!grouped) expect([left * 100, null]).toContain(reading.pay.minFen);
      }
    }
  });
});
