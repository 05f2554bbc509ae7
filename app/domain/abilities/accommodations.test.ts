import dynamicIconImports from "lucide-react/dynamicIconImports";
import { describe, expect, it } from "vitest";
import {
  accommodation,
  ACCOMMODATION_CODES,
  ACCOMMODATIONS,
  accommodationsLifting,
  isAccommodationCode,
} from "./accommodations.ts";
import type { AccommodationCode } from "./accommodation-shape.ts";
import { DIMENSION_CODES, type DimensionCode } from "./dimension-shape.ts";
import { isDimensionCode } from "./dimensions.ts";
import type { Level } from "./scale.ts";
import { type PostedTask, type Task, TASKS, UNNAMED_TASKS } from "./task-shape.ts";

describe("ACCOMMODATIONS", () => {
  it("are in the published order, each code once", () => {
    expect(ACCOMMODATIONS.map((each) => each.code)).toEqual([...ACCOMMODATION_CODES]);
    expect(new Set(ACCOMMODATION_CODES).size).toBe(ACCOMMODATION_CODES.length);
    for (const code of ACCOMMODATION_CODES) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it("fit the 32 bits of a need or offer mask", () => {
    expect(ACCOMMODATION_CODES.length).toBeLessThanOrEqual(32);
  });

  it("are worded in both languages, the question as a question", () => {
    for (const each of ACCOMMODATIONS) {
      for (const { zh, en } of [each.name, each.explain, each.askEmployer]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/[a-z]/i);
        expect(en).not.toMatch(/\p{Script=Han}/u);
      }
      expect(each.askEmployer.zh).toMatch(/？$/);
      expect(each.askEmployer.en).toMatch(/\?$/);
    }
  });

  it("name no category, grade or diagnosis; a guide dog is called by its name", () => {
    for (const each of ACCOMMODATIONS) {
      for (const { zh, en } of [each.name, each.explain, each.askEmployer]) {
        expect(zh.replaceAll("导盲犬", "")).not.toMatch(/残疾|残障|盲|聋|哑|肢体|智力|精神|言语|[一二三四]级/);
        expect(en).not.toMatch(/disab|blind|deaf|impair|mental|grade/i);
      }
    }
  });

  it("lift each known dimension once, by one to three levels", () => {
    for (const each of ACCOMMODATIONS) {
      const lifted = each.lifts.map((lift) => lift.dimension);
      expect(new Set(lifted).size).toBe(lifted.length);
      for (const lift of each.lifts) {
        expect(isDimensionCode(lift.dimension)).toBe(true);
        expect([1, 2, 3]).toContain(lift.by);
      }
    }
  });

  it("carry an icon that exists", () => {
    for (const each of ACCOMMODATIONS) expect(Object.keys(dynamicIconImports)).toContain(each.icon);
  });

  it("are found by code", () => {
    expect(accommodation("quiet-place").askEmployer.zh).toContain("车间是否安静");
    expect(isAccommodationCode("quiet-place")).toBe(true);
    expect(isAccommodationCode("toString")).toBe(false);
  });
});

describe("accommodationsLifting", () => {
  const lifting = (ability: Level, dimension: DimensionCode, level: Level, task: PostedTask) =>
    accommodationsLifting(ability, { dimension, level, task }).map(({ code }) => code);

  it("finds what closes a gap, the strongest first", () => {
    expect(lifting(0, "lifting", 3, "goods")).toEqual(["lifting-aid"]);
    expect(lifting(0, "hearing", 2, "line")).toEqual(["text-only-communication", "sign-language", "captions"]);
    expect(lifting(0, "hearing", 3, "line")).toEqual(["text-only-communication"]);
    expect(lifting(0, "heights", 1, "any")).toEqual([]);
  });

  it("counts, where nobody has named the work, what helps in any that it may be", () => {
    expect(lifting(0, "sight", 2, "any")).toEqual(["screen-reader"]);
    expect(lifting(0, "sight", 2, "any-on-foot")).toEqual([]);
    expect(lifting(0, "sight", 1, "any-on-foot")).toEqual(["tactile-audible-guidance"]);
  });

  it("lifts no demand to a lower ability that it does not lift to a higher one", () => {
    for (const task of [...TASKS, ...UNNAMED_TASKS]) {
      for (const dimension of DIMENSION_CODES) {
        for (const [ability, better, level] of [
          [0, 1, 2],
          [0, 1, 3],
          [0, 2, 3],
          [1, 2, 3],
        ] as const) {
          const stillHelped = new Set(lifting(better, dimension, level, task));
          expect(lifting(ability, dimension, level, task).filter((code) => !stillHelped.has(code))).toEqual([]);
        }
      }
    }
  });

  /** Accommodation, dimension, gaps from ability to demand, tasks. What stands in no line lifts nothing. */
  const TABLE: readonly (readonly [AccommodationCode, DimensionCode, gaps: string, tasks: string])[] = [
    [
      "step-free-access",
      "climbing-steps",
      "0→1 1→2 2→3 0→2 1→3 0→3",
      "all but carrying driving delivery grounds cleaning guarding",
    ],
    ["height-adjustable-desk", "reaching", "0→1 1→2", "screen images inspecting talking bench sewing repair"],
    ["height-adjustable-desk", "sitting", "0→1 1→2 2→3", "screen images inspecting talking bench sewing repair"],
    [
      "seat-at-workplace",
      "standing",
      "0→1 1→2 2→3 0→2 1→3 0→3",
      "all but goods carrying driving delivery grounds cleaning serving care",
    ],
    ["lifting-aid", "lifting", "0→1 1→2 2→3 0→2 1→3 0→3", "all but carrying delivery"],
    ["large-print", "sight", "1→2 2→3", "screen images inspecting talking bench repair goods counter"],
    ["screen-reader", "sight", "0→1 1→2 2→3 0→2 1→3", "screen talking"],
    ["tactile-audible-guidance", "sight", "0→1 1→2", "bench line body"],
    [
      "sign-language",
      "hearing",
      "1→2 2→3 0→2 1→3",
      "all but talking driving delivery counter serving guarding care body",
    ],
    ["sign-language", "speech", "0→1 1→2 0→2", "all but talking driving delivery counter serving guarding care body"],
    [
      "captions",
      "hearing",
      "0→1 1→2 2→3 0→2 1→3",
      "all but talking driving delivery counter serving guarding care body",
    ],
    [
      "text-only-communication",
      "hearing",
      "1→2 2→3 0→2 1→3 0→3",
      "all but talking driving counter serving guarding care body",
    ],
    [
      "text-only-communication",
      "speech",
      "0→1 1→2 2→3 0→2 1→3 0→3",
      "all but talking driving counter serving guarding care body",
    ],
    ["quiet-place", "focus", "0→1 1→2 2→3", "screen images inspecting talking bench"],
    ["quiet-place", "noise", "0→1 1→2 2→3 0→2 1→3", "screen images inspecting talking bench"],
    ["flexible-hours", "shift-work", "0→1 1→2 2→3 0→2 1→3", "all"],
    ["part-time", "sitting", "2→3", "all"],
    ["part-time", "standing", "1→2 2→3", "all"],
    ["part-time", "walking", "2→3", "all"],
    ["extra-breaks", "sitting", "0→1 1→2 2→3", "all but driving"],
    ["extra-breaks", "standing", "1→2 2→3", "all but driving"],
    ["extra-breaks", "focus", "0→1 1→2 2→3", "all but driving delivery guarding care"],
    ["extra-breaks", "temperature", "1→2 2→3", "all"],
    ["work-from-home", "walking", "0→1 1→2 2→3 0→2 1→3", "screen images talking bench sewing"],
    ["work-from-home", "climbing-steps", "0→1 1→2 2→3 0→2 1→3 0→3", "screen images talking bench sewing"],
    ["work-from-home", "temperature", "0→1 1→2 2→3 0→2 1→3", "screen images talking bench sewing"],
    ["work-from-home", "noise", "0→1 1→2 2→3 0→2 1→3", "screen images talking bench sewing"],
    ["adjusted-pace", "pace", "0→1 1→2 2→3 0→2 1→3", "all but driving delivery counter serving guarding care body"],
    ["adjusted-pace", "pressure", "0→1 1→2 2→3", "all but talking driving delivery counter serving guarding care body"],
    ["picture-instructions", "reading", "0→1 1→2", "bench sewing machine line grounds cleaning"],
    ["picture-instructions", "memory", "0→1 1→2 2→3", "inspecting bench sewing machine line goods grounds cleaning"],
    [
      "picture-instructions",
      "following-steps",
      "0→1 1→2 2→3",
      "inspecting bench sewing machine line goods grounds cleaning",
    ],
    ["buddy", "memory", "0→1 1→2 2→3", "all but driving delivery"],
    ["buddy", "following-steps", "0→1 1→2 2→3", "all but driving delivery"],
    ["buddy", "teamwork", "0→1 1→2 2→3", "all but driving delivery"],
    ["job-coach", "memory", "0→1 1→2 2→3", "all but driving delivery"],
    ["job-coach", "following-steps", "0→1 1→2 2→3 0→2 1→3", "all but driving delivery"],
    ["job-coach", "pressure", "0→1 1→2 2→3", "all but driving delivery"],
    ["job-coach", "teamwork", "0→1 1→2 2→3", "all but driving delivery"],
  ];
  const GAPS = [
    [0, 1],
    [1, 2],
    [2, 3],
    [0, 2],
    [1, 3],
    [0, 3],
  ] as const;

  function isIn(tasks: string, task: Task): boolean {
    const named = tasks.split(" ").includes(task);
    return tasks === "all" || (tasks.startsWith("all but ") ? !named : named);
  }

  it.each(ACCOMMODATION_CODES.flatMap((code) => DIMENSION_CODES.map((dimension) => [code, dimension] as const)))(
    "of %s and %s holds in each task, and in each only there",
    (code, dimension) => {
      const found = TASKS.flatMap((task) =>
        GAPS.filter(([ability, level]) => lifting(ability, dimension, level, task).includes(code)).map(
          ([ability, level]) => `${task}: ${ability}→${level}`,
        ),
      );
      const lines = TABLE.filter((line) => line[0] === code && line[1] === dimension);
      const expected = TASKS.flatMap((task) =>
        lines.flatMap(([, , gaps, tasks]) =>
          isIn(tasks, task) ? gaps.split(" ").map((gap) => `${task}: ${gap}`) : [],
        ),
      );
      expect(found).toEqual(expected);
    },
  );
});
