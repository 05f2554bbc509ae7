import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import type { postings } from "#db/schema/all.ts";
import type { Calendar } from "./calendar.ts";
import type { Random } from "./random.ts";

/** How many postings are not open now, and why; all others are published. */
const NOT_PUBLISHED: readonly (readonly [PostingStatus, number])[] = [
  ["draft", 8],
  ["submitted", 9],
  ["returned", 5],
  ["paused", 7],
  ["filled", 11],
  ["closed", 8],
  ["expired", 8],
];

/** Statuses an organisation can have postings in before it is verified. */
const BEFORE_VERIFICATION: readonly PostingStatus[] = ["draft"];

/** A status for each posting, by whether its organisation is verified. The first ten postings stay published. */
export function statusPlan(random: Random, verified: readonly boolean[]): PostingStatus[] {
  const plan = verified.map((each): PostingStatus => (each ? "published" : random.pick(BEFORE_VERIFICATION)));
  const free = verified.flatMap((each, index) => (each && index >= 10 ? [index] : []));
  const total = NOT_PUBLISHED.reduce((sum, [, count]) => sum + count, 0);
  const chosen = random.sample(free, total);
  for (const [status, count] of NOT_PUBLISHED) {
    for (const index of chosen.splice(0, count)) plan[index] = status;
  }
  return plan;
}

type Life = Pick<
  typeof postings.$inferInsert,
  | "status"
  | "createdAt"
  | "updatedAt"
  | "submittedAt"
  | "publishedAt"
  | "lastConfirmedAt"
  | "remindedAt"
  | "closedAt"
  | "deadline"
  | "returnReason"
>;

const RETURN_REASONS = [
  "请写清楚工作地点在几楼，有没有电梯。",
  "工资只写了上限，请把最低能拿到多少也写上。",
  "“身体健康”不能作为要求，请改成具体要做哪些动作。",
  "请补充试用期的工资。",
  "标题里请写工作内容，不要只写“急招”。",
];

/** The dates a posting in a status has behind it. */
export function lifeOf(random: Random, calendar: Calendar, status: PostingStatus): Life {
  const { at, day } = calendar;
  if (status === "draft") {
    const written = at(-random.between(0, 12), random.between(9, 17));
    return { status, createdAt: written, updatedAt: written };
  }
  if (status === "submitted" || status === "returned") {
    const ago = random.between(1, 6);
    const submittedAt = at(-ago, random.between(9, 16));
    const returned = status === "returned" ? { returnReason: random.pick(RETURN_REASONS) } : {};
    return { status, createdAt: at(-ago - 1, 10), submittedAt, updatedAt: submittedAt, ...returned };
  }
  const ended = status === "filled" || status === "closed";
  const ago = status === "expired" ? random.between(95, 150) : random.between(ended ? 25 : 1, 75);
  const submittedAt = at(-ago - random.between(1, 3), random.between(9, 16));
  const publishedAt = at(-ago, random.between(9, 17), random.between(0, 59));
  const life = { status, createdAt: submittedAt, submittedAt, publishedAt, lastConfirmedAt: publishedAt };
  switch (status) {
    case "expired": {
      const closedAt = at(-ago + 90, 6);
      return { ...life, remindedAt: at(-ago + 60, 6), closedAt, updatedAt: closedAt };
    }
    case "filled":
    case "closed": {
      const closedAt = at(-random.between(1, 20), random.between(9, 17));
      return { ...life, closedAt, updatedAt: closedAt };
    }
    case "published":
    case "paused": {
      const confirmedAgo = ago > 30 && random.chance(650) ? random.between(1, 28) : ago;
      const lastConfirmedAt = confirmedAgo === ago ? publishedAt : at(-confirmedAgo, random.between(9, 17));
      const reminded = confirmedAgo >= 30 ? { remindedAt: at(-confirmedAgo + 30, 6) } : {};
      const deadline = random.chance(350) ? { deadline: day(random.between(6, 60)) } : {};
      return { ...life, lastConfirmedAt, updatedAt: lastConfirmedAt, ...reminded, ...deadline };
    }
  }
}
