import type { IsoDate } from "#app/domain/dates.ts";

/** The key in `settings` that says that the demo world is there. */
export const WORLD_MARK = "seeded";

export interface DemoWorldMark {
  /** When it was made, by the real calendar. */
  readonly at: string;
  /** The day its dates are relative to; absent in worlds of older versions, which have never been moved. */
  readonly asOf?: IsoDate;
}
