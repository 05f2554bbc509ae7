import type { AccommodationCode } from "#app/domain/abilities/accommodation-shape.ts";
import type { DimensionCode } from "#app/domain/abilities/dimension-shape.ts";
import type { AbilityProfile } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import { type PostedTask, type Task, tasksOf } from "#app/domain/abilities/task-shape.ts";
import type { OccupationCode } from "./occupation-shape.ts";

/**
 * The task of each occupation by the beginning of its code, the longest that is named: whole groups, and what in them is
 * done otherwise. The team's own judgement.
 */
const TASK_BY_CODE: Readonly<Record<string, Task>> = {
  "2": "screen",
  "2-09": "images",
  "2-10-03": "images",
  "2-10-04": "talking",
  "2-10-07": "inspecting",
  "3": "screen",
  "3-01-02-04": "goods",
  "3-01-02-07": "images",
  "3-01-04": "counter",
  "4-01": "counter",
  "4-01-01": "screen",
  "4-01-04": "line",
  "4-01-06": "screen",
  "4-01-06-02": "talking",
  "4-01-06-02.assistant": "images",
  "4-02-02": "driving",
  "4-02-05": "carrying",
  "4-02-06": "goods",
  "4-02-07": "delivery",
  "4-02-07-09": "line",
  "4-03-01-01": "counter",
  "4-03-01-02": "cleaning",
  "4-03-02": "line",
  "4-03-02-05": "serving",
  "4-04": "screen",
  "4-04-05-03": "talking",
  "4-04-05-05": "images",
  "4-04-05.content-review": "images",
  "4-06": "guarding",
  "4-07-02": "screen",
  "4-07-03": "talking",
  "4-07-04": "guarding",
  "4-07-05": "guarding",
  "4-08-09": "images",
  "4-09-08-01": "cleaning",
  "4-09": "grounds",
  "4-09-10-05": "bench",
  "4-10-01": "care",
  "4-10-01-06": "cleaning",
  "4-10-02-01": "sewing",
  "4-10-02-02": "line",
  "4-10-03": "body",
  "4-10-04": "body",
  "4-10-07": "body",
  "4-10-08": "delivery",
  "4-12": "repair",
  "4-12-01.car-wash": "grounds",
  "4-13-01-05": "images",
  "4-13-01-06": "inspecting",
  "4-13-01-07": "counter",
  "4-13-01-08": "talking",
  "4-14": "care",
  "5": "grounds",
  "5-05": "line",
  "5-05-06-05": "bench",
  "6-01": "line",
  "6-02": "line",
  "6-04": "machine",
  "6-05-01-01": "images",
  "6-05-01-02": "machine",
  "6-05-01-03": "sewing",
  "6-05-01-03.trimming": "bench",
  "6-05-01-04": "machine",
  "6-05-01-06": "bench",
  "6-05-04": "sewing",
  "6-06": "machine",
  "6-07": "bench",
  "6-08": "machine",
  "6-08-01-01": "images",
  "6-08-01-03": "bench",
  "6-09": "bench",
  "6-12": "line",
  "6-14": "machine",
  "6-14-02-00.trimming": "bench",
  "6-18": "machine",
  "6-19": "bench",
  "6-20-01-01": "repair",
  "6-20-01.light-assembly": "bench",
  "6-20-05": "bench",
  "6-22": "line",
  "6-24": "bench",
  "6-24-05-04": "line",
  "6-25": "bench",
  "6-30": "driving",
  "6-31-01": "repair",
  "6-31-03": "inspecting",
  "6-31-04": "goods",
  "6-31-05": "bench",
  "6-31-99": "line",
};

/**
 * What a task asks for at the least: with less it is no longer that work. Known without the employer's word, and less is not
 * proposed to them.
 */
const LEAST_DEMANDS: Readonly<Record<Task, AbilityProfile>> = {
  screen: { reading: 1 },
  images: { sight: 2 },
  inspecting: { sight: 2 },
  talking: { hearing: 1, speech: 2 },
  bench: { "hand-use": 1 },
  sewing: { sight: 1, "hand-use": 2 },
  machine: { sight: 1, "hand-use": 1 },
  line: { "hand-use": 1 },
  repair: { sight: 1, "hand-use": 2 },
  goods: { sight: 1 },
  carrying: { sight: 1, lifting: 2, walking: 1, "hand-use": 1 },
  driving: { sight: 2, hearing: 1, "hand-use": 1, focus: 2 },
  delivery: { sight: 2, walking: 1, lifting: 1, memory: 1 },
  grounds: { sight: 1, "hand-use": 1, temperature: 1 },
  cleaning: { sight: 1, walking: 1, "hand-use": 1 },
  counter: { strangers: 1 },
  serving: { sight: 1, walking: 1, standing: 1, strangers: 1, "hand-use": 1 },
  guarding: { sight: 1 },
  care: { sight: 1, strangers: 1, "hand-use": 1 },
  body: { "hand-use": 1, strangers: 1 },
};

/** Where nothing is read in programs, nothing is carried, or one sits anyway: there the need of it is no question. */
const UNUSED_IN: Readonly<Partial<Record<AccommodationCode, readonly Task[]>>> = {
  "screen-reader": [
    "bench",
    "sewing",
    "machine",
    "line",
    "carrying",
    "driving",
    "grounds",
    "cleaning",
    "serving",
    "care",
    "body",
  ],
  "lifting-aid": ["screen", "images", "talking"],
  "seat-at-workplace": ["screen", "images", "talking", "sewing", "driving"],
  "height-adjustable-desk": ["carrying", "driving", "delivery", "grounds", "cleaning", "serving"],
};

/** The demand that shows that it is of use all the same. */
const USED_ON: Readonly<Partial<Record<AccommodationCode, DimensionCode>>> = {
  "lifting-aid": "lifting",
  "seat-at-workplace": "standing",
};

/** The demands that show that work is not done seated. */
const ON_FOOT: readonly DimensionCode[] = ["lifting", "standing", "walking", "heights"];
const ON_FOOT_FROM: Level = 2;

/** What is done in an occupation; undefined for a code that the taxonomy does not know. */
export function taskOf(code: OccupationCode): Task | undefined {
  const parts = code.split(/(?=[-.])/u);
  for (let length = parts.length; length > 0; length -= 1) {
    const task = TASK_BY_CODE[parts.slice(0, length).join("")];
    if (task !== undefined) return task;
  }
  return undefined;
}

/** The task of a posting: by its occupation; where nobody has named it, only what its demands leave open. */
export function postedTask(occupationCode: OccupationCode | null, demands: AbilityProfile): PostedTask {
  const named = occupationCode === null ? undefined : taskOf(occupationCode);
  if (named !== undefined) return named;
  return ON_FOOT.some((dimension) => (demands[dimension] ?? 0) >= ON_FOOT_FROM) ? "any-on-foot" : "any";
}

/** Whether work of this task has no use for an accommodation, for any person. */
export function isUnusedIn(code: AccommodationCode, task: Task, demands: AbilityProfile): boolean {
  const shown = USED_ON[code];
  return (UNUSED_IN[code] ?? []).includes(task) && (shown === undefined || (demands[shown] ?? 0) === 0);
}

/** The least that the task asks for on a dimension, wherever in it. */
export function leastDemand(posted: PostedTask, dimension: DimensionCode): Level {
  const levels = tasksOf(posted).map((task) => LEAST_DEMANDS[task][dimension] ?? 0);
  return levels.reduce<Level>((least, level) => (level < least ? level : least), 3);
}
