import { describe, expect, it } from "vitest";
import { DIMENSION_CODES } from "#app/domain/abilities/dimension-shape.ts";
import { TASKS } from "#app/domain/abilities/task-shape.ts";
import { OCCUPATIONS } from "./occupations.ts";
import { leastDemand, postedTask, taskOf } from "./tasks.ts";

describe("the task", () => {
  it("is known of each occupation, and each task has one", () => {
    expect(OCCUPATIONS.filter(({ code }) => taskOf(code) === undefined)).toEqual([]);
    const found = new Set(OCCUPATIONS.map(({ code }) => taskOf(code)));
    expect(TASKS.filter((task) => !found.has(task))).toEqual([]);
  });

  it.each([
    ["4-10-08-01", "delivery"],
    ["4-09-10-01", "grounds"],
    ["4-09-08-01", "cleaning"],
    ["4-02-05-01", "carrying"],
    ["6-30-01-00", "driving"],
    ["4-04-05-03", "talking"],
    ["4-07-02-03.online", "screen"],
    ["3-01-02-05", "screen"],
    ["4-04-05-05", "images"],
    ["6-31-03-05", "inspecting"],
    ["6-31-05-00", "bench"],
    ["6-05-01-03", "sewing"],
    ["6-05-01-03.trimming", "bench"],
    ["4-01-06-02.assistant", "images"],
    ["4-10-04-02", "body"],
    ["4-03-02-05", "serving"],
  ])("of %s is %s", (code, task) => {
    expect(taskOf(code)).toBe(task);
    expect(postedTask(code, { lifting: 3 })).toBe(task);
  });

  it("is left open where nobody has named the occupation, but for what the demands tell", () => {
    expect(postedTask(null, {})).toBe("any");
    expect(postedTask("9-99-99-99", { walking: 1 })).toBe("any");
    for (const dimension of ["lifting", "standing", "walking", "heights"] as const) {
      expect(postedTask(null, { [dimension]: 2 })).toBe("any-on-foot");
      expect(postedTask(null, { [dimension]: 1 })).toBe("any");
    }
  });

  it("asks at the least for what its occupations usually ask for", () => {
    for (const { code, typicalDemands, name } of OCCUPATIONS) {
      const task = taskOf(code);
      if (task === undefined || typicalDemands === undefined) continue;
      const above = DIMENSION_CODES.filter(
        (dimension) => leastDemand(task, dimension) > (typicalDemands[dimension] ?? 3),
      );
      expect([name.en, ...above]).toEqual([name.en]);
    }
  });

  it("asks for nothing at the least where it may be any", () => {
    for (const dimension of DIMENSION_CODES) expect(leastDemand("any", dimension)).toBe(0);
  });
});
