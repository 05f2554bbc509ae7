import { describe, it, expect } from "vitest";
import { payPeriodOfHeading, readPay } from "./pay.ts";

describe("pay as real sheets write it", () => {
  it.fails.each([
    ["3500+绩效300", 3500],
    ["3000+全勤200", 3000],
    ["3500-4000 8小时", 3500],
    ["底薪2490+计件", 2490],
    ["三千五", 3500],
    ["3500-5000不等", 3500],
  ])("reads the first figure of %j", (cell, yuan) => {
    const assumePeriod = payPeriodOfHeading("月薪（元）");
    expect(readPay(cell, { assumePeriod })).toMatchObject({ pay: { period: "month", minFen: yuan * 100 } });
  });

  it.fails.each(["3500\n300", "3500，300"])("refuses %j, which holds two figures", (cell) => {
    expect(readPay(cell, { assumePeriod: "month" })).toMatchObject({ status: "unreadable" });
  });
});
