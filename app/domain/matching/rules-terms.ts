import { bitOf } from "./levels.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { change, type Tally } from "./tally.ts";
import { HOURS_POINTS, PAY_POINTS, STEERING_KEEPS } from "./weights.ts";

/** A day and a week of the standard working time: 8 and 40 hours (国务院关于职工工作时间的规定 art. 3), in minutes. */
const STANDARD_DAY_MINUTES = 8 * 60;
const STANDARD_WEEK_MINUTES = 40 * 60;
const DAYS_PER_WEEK = 7;

const PART_TIME = bitOf("part-time");
const FLEXIBLE_HOURS = bitOf("flexible-hours");

/** Minutes as hours for a reason, to a tenth. */
function hours(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}

/** Hours a week, hours a day and shift against what the person can do. */
export function judgeHours(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  tally.points.hours =
    judgeWeek(seeker, posting, tally) + judgeDay(seeker, posting, tally) + judgeShift(seeker, posting, tally);
  const { weekFromMinutes } = seeker.steering;
  const { weeklyMinutes } = posting.facts;
  if (weekFromMinutes !== null && weeklyMinutes !== null && weeklyMinutes >= weekFromMinutes) {
    tally.steer("hours", STEERING_KEEPS.hours);
    tally.notes?.caution("answered-hours", {});
  }
}

function judgeWeek(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): number {
  const { weekly } = HOURS_POINTS;
  const { weeklyMinutes: asked, dailyMinutes } = posting.facts;
  const { weeklyMinutesMax: limit, dailyMinutesMax } = seeker.facts;
  if (asked === null) {
    if (limit !== null && dailyMinutes !== null && dailyMinutes * DAYS_PER_WEEK <= limit) return weekly.fits;
    tally.notes?.ask("weekly-hours-unknown", {});
    return weekly.unknown;
  }
  if (limit === null) {
    // Whoever has named a longest day only is asked about weeks beyond the standard one.
    if (dailyMinutesMax !== null && asked <= STANDARD_WEEK_MINUTES) return weekly.fits;
    tally.notes?.ask("weekly-limit-unknown", { hours: hours(asked) });
    return weekly.unknown;
  }
  if (asked <= limit) {
    tally.notes?.praise("hours-fit", {});
    return weekly.fits;
  }
  if ((posting.offers & PART_TIME) !== 0) {
    tally.notes?.ask("weekly-hours-agreeable", { hours: hours(asked), limit: hours(limit) });
    return weekly.agreeable;
  }
  tally.blocked = true;
  tally.notes?.block("weekly-hours-over", { hours: hours(asked), limit: hours(limit) }, [
    change("offer-accommodation", { accommodation: "part-time" }),
    change("fewer-weekly-hours", { hours: hours(limit) }),
  ]);
  return 0;
}

function judgeDay(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): number {
  const { daily } = HOURS_POINTS;
  const { dailyMinutes: asked, weeklyMinutes } = posting.facts;
  const { dailyMinutesMax: limit, weeklyMinutesMax } = seeker.facts;
  if (asked === null) {
    if (limit === null || weeklyMinutes === null) return daily.unknown;
    if (weeklyMinutes <= limit) return daily.fits;
    tally.notes?.ask("daily-hours-unknown", {});
    return daily.unknown;
  }
  if (limit === null) {
    if (weeklyMinutesMax !== null && asked <= STANDARD_DAY_MINUTES) return daily.fits;
    tally.notes?.ask("daily-limit-unknown", { hours: hours(asked) });
    return daily.unknown;
  }
  if (asked <= limit) return daily.fits;
  if ((posting.offers & PART_TIME) !== 0) {
    tally.notes?.ask("daily-hours-agreeable", { hours: hours(asked), limit: hours(limit) });
    return daily.agreeable;
  }
  tally.blocked = true;
  tally.notes?.block("daily-hours-over", { hours: hours(asked), limit: hours(limit) }, [
    change("offer-accommodation", { accommodation: "part-time" }),
    change("fewer-daily-hours", { hours: hours(limit) }),
  ]);
  return 0;
}

/** The shifts a posting that says nothing may turn out to have. */
const EVERY_SHIFT = ["day", "two-shift", "three-shift", "night"] as const;

function judgeShift(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): number {
  const { shift: points } = HOURS_POINTS;
  const { shift } = posting.facts;
  const possible = seeker.facts.shiftsPossible;
  if (shift === "flexible") return points.fits;
  if (shift === null) {
    if (EVERY_SHIFT.every((each) => possible.includes(each))) return points.fits;
    tally.notes?.ask("shift-unknown", {});
    return points.unknown;
  }
  if (possible.length === 0) {
    tally.notes?.ask("shifts-unknown", { shift });
    return points.unknown;
  }
  if (possible.includes(shift)) return points.fits;
  if ((posting.offers & FLEXIBLE_HOURS) !== 0) {
    tally.notes?.ask("shift-agreeable", { shift });
    return points.agreeable;
  }
  tally.blocked = true;
  const [first = "day"] = possible;
  tally.notes?.block("shift-not-possible", { shift }, [
    change("other-shift", { shift: first }),
    change("offer-accommodation", { accommodation: "flexible-hours" }),
  ]);
  return 0;
}

/** The lowest promised pay against the person's wish: it weighs, and never stands in the way. */
export function judgePay(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  const { payMonthlyFen: payFen } = posting;
  const wishFen = seeker.facts.wageWishMonthlyFen;
  if (payFen === null) {
    tally.points.pay = PAY_POINTS.unknown;
    return;
  }
  if (wishFen === null || wishFen <= 0) {
    tally.points.pay = PAY_POINTS.noWish;
  } else if (payFen >= wishFen) {
    tally.points.pay = PAY_POINTS.full;
    tally.notes?.praise("pay-meets-wish", { payFen });
  } else {
    const floor = PAY_POINTS.noneAtThousandths;
    const reached = Math.max(0, Math.floor((payFen * 1000) / wishFen) - floor);
    tally.points.pay = Math.floor((PAY_POINTS.full * reached) / (1000 - floor));
    tally.notes?.caution("pay-below-wish", { payFen, wishFen });
  }
  if (seeker.steering.payUpToFen !== null && payFen <= seeker.steering.payUpToFen) {
    tally.steer("pay", STEERING_KEEPS.pay);
    tally.notes?.caution("answered-pay", {});
  }
}
