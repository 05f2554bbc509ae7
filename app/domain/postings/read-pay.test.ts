import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPay, PAY_PERIODS, type Pay } from "./pay.ts";
import { payPeriodOfHeading, readPay } from "./read-pay.ts";

const pay = (period: Pay["period"], min: number | null, max: number | null, more: Partial<Pay> = {}): Pay => ({
  period,
  minFen: min === null ? null : Math.round(min * 100),
  maxFen: max === null ? null : Math.round(max * 100),
  negotiable: false,
  ...more,
});

/** Each way in which 500 ads of 51job.com, September 2018, state their pay. */
const PAYS_OF_51JOB_2018 = `0.4-1.8万/月 0.4-1万/月 0.5-1.2万/月 0.5-1.5万/月 0.5-1万/月 0.5-2万/月 0.6-1.1万/月 0.6-1.2万/月 0.6-1.3万/月
0.6-1.5万/月 0.6-1.8万/月 0.6-1万/月 0.7-1.2万/月 0.7-1.3万/月 0.7-1.4万/月 0.7-1.5万/月 0.7-1万/月 0.8-1.2万/月
0.8-1.3万/月 0.8-1.4万/月 0.8-1.5万/月 0.8-1.6万/月 0.8-1.8万/月 0.8-1万/月 0.8-2万/月 0.9-1.2万/月 0.9-1.3万/月
0.9-1.4万/月 0.9-1.5万/月 0.9-1.8万/月 0.9-1万/月 1-1.2万/月 1-1.3万/月 1-1.5万/月 1-1.6万/月 1-1.7万/月 1-1.8万/月
1-2.3万/月 1-2.5万/月 1-2万/月 1-3万/月 1.1-1.3万/月 1.2-1.5万/月 1.2-1.8万/月 1.2-2.3万/月 1.2-2.5万/月 1.2-2万/月
1.3-1.5万/月 1.3-1.8万/月 1.3-2万/月 1.4-1.8万/月 1.4-2万/月 1.5-1.8万/月 1.5-2.2万/月 1.5-2.4万/月 1.5-2.5万/月
1.5-2万/月 1.5-3万/月 1.6-2万/月 1.6-4万/月 1.7-2.5万/月 1.8-2.1万/月 1.8-2.5万/月 10-15万/年 13-40万/年 15-20万/年
2-2.5万/月 2-3.5万/月 2-3万/月 2-3千/月 2.4-3.2万/月 2.5-3.5万/月 2.5-3万/月 2.5-4万/月 20-30万/年 20-40万/年 20-50万/年
200元/天 25-35万/年 28-45万/年 3-4.5千/月 3-4万/月 3-4千/月 3-5.3千/月 3-5万/月 3-5千/月 3-8千/月 3.5-5.5千/月 30-40万/年
30-60万/年 4-5千/月 4-6千/月 4-8千/月 4.5-6千/月 4.5-7.5千/月 4.5-8千/月 5-7千/月 5-8千/月 5-9千/月 6-8万/年 6-8千/月 6-9千/月
7-8千/月 7-9千/月 8-10万/年 8-15万/年`;

describe("readPay", () => {
  it.each<[string, Pay]>([
    ["6-8千/月", pay("month", 6000, 8000)],
    ["0.8-1.3万/月", pay("month", 8000, 13000)],
    ["0.8-1万/月", pay("month", 8000, 10000)],
    ["10-15万/年", pay("year", 100000, 150000)],
    ["150元/天", pay("day", 150, 150)],
    ["24元/小时", pay("hour", 24, 24)],
    ["20元/时", pay("hour", 20, 20)],
    ["20元每小时", pay("hour", 20, 20)],
    ["4.5千以下/月", pay("month", null, 4500)],
    ["1.5千以下/月", pay("month", null, 1500)],
    ["100万以上/年", pay("year", 1000000, null)],
    ["3000元/月以上", pay("month", 3000, null)],
    ["3000元起/月", pay("month", 3000, null)],
    ["月薪不低于3000元", pay("month", 3000, null)],
    ["3000-4500元/月", pay("month", 3000, 4500)],
    ["3000元-4500元/月", pay("month", 3000, 4500)],
    ["3000至4500元每月", pay("month", 3000, 4500)],
    ["3000——4500/月", pay("month", 3000, 4500)],
    ["8千-1.2万/月", pay("month", 8000, 12000)],
    ["6-8千·13薪", pay("month", 6000, 8000, { monthsPerYear: 13 })],
    ["6-8千/月*14薪", pay("month", 6000, 8000, { monthsPerYear: 14 })],
    ["2,500-3,000元/月", pay("month", 2500, 3000)],
    ["２，５００元／月", pay("month", 2500, 2500)],
    ["￥2500/月", pay("month", 2500, 2500)],
    ["计件 0.5元/件", pay("piece", 0.5, 0.5)],
    ["月薪3000元左右", pay("month", 3000, 3000, { negotiable: true })],
    ["3000-5000元/月，可面议", pay("month", 3000, 5000, { negotiable: true })],
    ["底薪2500元/月+提成", pay("month", 2500, null)],
    ["3000-5000元/月（包吃住）", pay("month", 3000, 5000)],
    ["150元/天 日结", pay("day", 150, 150)],
    ["150元/天（月结）", pay("day", 150, 150)],
    ["3000元/月，月结", pay("month", 3000, 3000)],
    ["3000元/月+五险一金", pay("month", 3000, 3000)],
    ["3000元/月+提成+包吃住", pay("month", 3000, null)],
    ["6000-8000 per month", pay("month", 6000, 8000)],
  ])("reads %s", (text, expected) => {
    expect(readPay(text)).toEqual({ status: "read", pay: expected });
  });

  it.each(["面议", "薪资面议", "工资面谈", "月薪面议", "薪资可谈", "电议", "Negotiable"])(
    "reads %s as negotiable",
    (text) => {
      expect(readPay(text)).toEqual({ status: "negotiable", pay: pay("month", null, null, { negotiable: true }) });
    },
  );

  it.each([
    ["", "empty"],
    [" \t", "empty"],
    ["2500", "no-period"],
    ["3000—4500", "no-period"],
    ["3K-5K", "no-period"],
    ["２，５００元", "no-period"],
    ["6-8/月", "unit-missing"],
    ["3千-5/月", "ambiguous-unit"],
    ["8-1.2万/月", "ambiguous-unit"],
    ["3000-5千/月", "ambiguous-unit"],
    ["5000-3000元/月", "reversed"],
    ["0元/月", "zero"],
    ["99999999万/月", "too-large"],
    ["0.001元/件", "fraction-of-fen"],
    ["计件，多劳多得", "not-understood"],
    ["计件工资", "no-amount"],
    ["日结", "no-amount"],
    ["150元，日结", "no-period"],
    ["800元/周", "period-not-supported"],
    ["月薪150元/天", "contradictory-period"],
    ["2500,3000元/月", "not-understood"],
    ["$3000/month", "not-understood"],
    ["三千", "no-period"],
    ["优厚", "not-understood"],
    ["3000-元/月", "not-understood"],
  ])("does not guess %j: %s", (text, why) => {
    expect(readPay(text)).toEqual({ status: "unreadable", why });
  });

  it("takes the period from the column's heading only where the text has none", () => {
    const assumePeriod = payPeriodOfHeading("月薪（元）");
    expect(readPay("2500", { assumePeriod })).toEqual({ status: "read", pay: pay("month", 2500, 2500) });
    expect(readPay("3K-5K", { assumePeriod })).toEqual({ status: "read", pay: pay("month", 3000, 5000) });
    expect(readPay("150元/天", { assumePeriod })).toEqual({ status: "read", pay: pay("day", 150, 150) });
    expect(payPeriodOfHeading("薪酬")).toBeUndefined();
    expect(payPeriodOfHeading("时薪")).toBe("hour");
  });

  it("reads every stated pay of a real job board's page of 500 ads", () => {
    for (const text of PAYS_OF_51JOB_2018.split(/\s+/)) {
      expect(readPay(text), text).toMatchObject({ status: "read", pay: { negotiable: false } });
    }
  });

  const money = fc.integer({ min: 1, max: 9_999_999_99 });
  const anyPay = fc
    .record({
      period: fc.constantFrom(...PAY_PERIODS),
      figures: fc.tuple(money, money),
      ends: fc.constantFrom("both", "min", "max"),
      negotiable: fc.boolean(),
      months: fc.option(fc.integer({ min: 12, max: 24 })),
    })
    .map(({ period, figures, ends, negotiable, months }): Pay => ({
      period,
      minFen: ends === "max" ? null : Math.min(...figures),
      maxFen: ends === "min" ? null : Math.max(...figures),
      negotiable,
      ...(months !== null && period === "month" ? { monthsPerYear: months } : {}),
    }));

  it("reads back in either language what formatPay wrote", () => {
    fc.assert(
      fc.property(anyPay, fc.constantFrom("zh" as const, "en" as const), (value, language) => {
        expect(readPay(formatPay(value, language))).toEqual({ status: "read", pay: value });
      }),
      { numRuns: 1000 },
    );
  });

  it("answers any text at all, quickly and with sound figures", () => {
    const noise = fc.string({ unit: fc.constantFrom(..."0123456789.,-—~至到千万k元/月年天时件薪以上下起约议+¥ ") });
    fc.assert(
      fc.property(fc.oneof(noise, fc.string()), (text) => {
        const reading = readPay(text);
        if (reading.status !== "read") return;
        const { minFen, maxFen } = reading.pay;
        expect(minFen !== null || maxFen !== null).toBe(true);
        if (minFen !== null) expect(Number.isSafeInteger(minFen) && minFen > 0).toBe(true);
        if (minFen !== null && maxFen !== null) expect(minFen).toBeLessThanOrEqual(maxFen);
      }),
      { numRuns: 2000 },
    );
  });
});
