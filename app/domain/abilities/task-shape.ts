/**
 * What is done at work, as far as it decides which accommodation helps: a screen reader reads a program aloud and steers no
 * moped. Each occupation has one (`occupations/tasks.ts`).
 */
export const TASKS = [
  /** Text in programs: typing, reading, programming, chatting with customers. */
  "screen",
  /** Pictures on a screen: design, labelling, cutting videos. */
  "images",
  /** Looking closely at things or papers at the workplace: inspection, scanning. */
  "inspecting",
  /** The spoken word itself: telephone, voice-overs, interpreting, teaching. */
  "talking",
  /** Handwork at a table, with or without small tools. */
  "bench",
  /** A sewing machine, also at home. */
  "sewing",
  /** Machines with moving or hot parts, and work beside them. */
  "machine",
  /** Making, sorting, cooking, washing at one place, mostly on one's feet. */
  "line",
  /** Mending things, at the bench or where they stand. */
  "repair",
  /** Stores and stock: finding, fetching, booking. */
  "goods",
  /** Carrying for a living. */
  "carrying",
  "driving",
  /** To customers' doors, by moped or on foot. */
  "delivery",
  /** Fields, gardens, animals, refuse: outdoors, mostly with tools. */
  "grounds",
  "cleaning",
  /** Customers at a counter, in a shop, at a reception. */
  "counter",
  /** Customers at their tables. */
  "serving",
  "guarding",
  /** Looking after people. */
  "care",
  /** Hands on a person or an animal: massage, hair, nails. */
  "body",
] as const;

export type Task = (typeof TASKS)[number];

/** Where nobody has named the occupation: any work, or any but that which is done seated. */
export const UNNAMED_TASKS = ["any", "any-on-foot"] as const;

/** The task of a posting. */
export type PostedTask = Task | (typeof UNNAMED_TASKS)[number];

/** Done seated, so that its demands on walking and carrying are small. */
const SEATED: readonly Task[] = ["screen", "images", "inspecting", "talking", "bench", "sewing", "driving"];

/** The tasks that a posting may be about. */
export function tasksOf(posted: PostedTask): readonly Task[] {
  switch (posted) {
    case "any":
      return TASKS;
    case "any-on-foot":
      return TASKS.filter((task) => !SEATED.includes(task));
    default:
      return [posted];
  }
}

export function allTasksBut(...tasks: readonly Task[]): readonly Task[] {
  return TASKS.filter((task) => !tasks.includes(task));
}
