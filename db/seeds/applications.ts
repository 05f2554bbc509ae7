import { inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/accounts/roles.ts";
import {
  applicationLifecycle,
  type ApplicationEvent,
  type ApplicationStatus,
} from "#app/domain/applications/lifecycle.ts";
import type { PreparedPosting, PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { rankPreparedPostings } from "#app/domain/matching/rank.ts";
import { applicationEvents, applications, auditLog, consents, seekers } from "#db/schema/all.ts";
import type { Organisation, Staff } from "./accounts.ts";
import type { Person } from "./people.ts";
import { seedPlacements, type Hire } from "./placements.ts";
import type { Posting } from "./postings.ts";
import { pieces, type SeedTools } from "./seed-world.ts";

/** The ways applications have gone, each step by the side that takes it. */
const WAYS = {
  interested: ["express-interest"],
  referred: ["refer"],
  "seen-by-employer": ["express-interest", "mark-seen"],
  interview: ["express-interest", "mark-seen", "invite"],
  offered: ["refer", "mark-seen", "invite", "offer"],
  hired: ["express-interest", "mark-seen", "invite", "offer", "accept"],
  declined: ["express-interest", "mark-seen", "decline"],
  withdrawn: ["express-interest", "withdraw"],
} as const satisfies Readonly<Record<ApplicationStatus, readonly ApplicationEvent[]>>;

const BY_EMPLOYER: readonly ApplicationEvent[] = ["mark-seen", "invite", "offer", "decline"];
const DECLINE_REASONS = [
  "岗位已经有人了，谢谢您来问。",
  "这批活要上中班，和您方便的时间对不上。",
  "需要一年以上经验，下次有学徒岗再联系您。",
];

/** How often each status is met among applications that nobody asked for by name. */
const STATUS_WEIGHTS: readonly (readonly [ApplicationStatus, number])[] = [
  ["interested", 22],
  ["referred", 14],
  ["seen-by-employer", 16],
  ["interview", 12],
  ["offered", 7],
  ["hired", 16],
  ["declined", 14],
  ["withdrawn", 9],
];

interface Planned {
  readonly person: Person;
  readonly posting: Posting;
  readonly status: ApplicationStatus;
}

export interface ApplicationWorld {
  readonly staff: Staff;
  readonly people: readonly Person[];
  readonly postings: readonly Posting[];
  readonly organisations: readonly Organisation[];
  readonly judged: { readonly seekers: readonly PreparedSeeker[]; readonly postings: readonly PreparedPosting[] };
}

/**
 * Who applied where: people for postings that do fit them, as the rules of matching judge. The demo jobseeker has three
 * going, the demo employer and the demo workshop every status.
 */
function plan(random: SeedTools["random"], world: ApplicationWorld): Planned[] {
  const { people, postings, judged } = world;
  const personOf = new Map(people.map((person) => [person.id, person]));
  const postingOf = new Map(postings.map((posting) => [posting.id, posting]));
  const planned = new Map<string, Planned>();
  const add = (seekerId: number, postingId: number, status: ApplicationStatus) => {
    const person = personOf.get(seekerId);
    const posting = postingOf.get(postingId);
    if (person !== undefined && posting !== undefined) {
      planned.set(`${seekerId}-${postingId}`, { person, posting, status });
    }
  };
  const [demo, none, ...others] = judged.seekers;
  if (demo !== undefined) {
    const statuses: ApplicationStatus[] = ["interview", "seen-by-employer", "withdrawn"];
    rankPreparedPostings(demo, judged.postings, 12)
      .filter((_, index) => index % 4 === 2)
      .forEach(({ id }, index) => add(demo.id, id, statuses[index] ?? "interested"));
  }
  const asked = [world.organisations[0], world.organisations.find(({ row }) => row.kind === "workshop")];
  for (const organisation of asked) {
    const theirs = judged.postings.filter(({ facts }) => facts.organisationId === organisation?.row.id);
    const candidates = others.filter((seeker) => rankPreparedPostings(seeker, theirs, 1).length > 0);
    const statuses = Object.keys(WAYS) as ApplicationStatus[];
    random.sample(candidates, statuses.length + 3).forEach((seeker, index) => {
      const [best] = rankPreparedPostings(seeker, theirs, 1);
      if (best !== undefined) add(seeker.id, best.id, statuses[index % statuses.length] ?? "interested");
    });
  }
  const busy = new Set([...planned.values()].map(({ person }) => person.id));
  for (const seeker of random.sample(others, 130)) {
    if (busy.has(seeker.id) || seeker.id === none?.id) continue;
    const list = rankPreparedPostings(seeker, judged.postings, 6);
    for (const { id } of random.sample(
      list,
      random.weighted([
        [1, 80],
        [2, 20],
      ]),
    )) {
      add(seeker.id, id, random.weighted(STATUS_WEIGHTS));
    }
  }
  return [...planned.values()];
}

interface Step {
  readonly event: ApplicationEvent;
  readonly from: ApplicationStatus | null;
  readonly to: ApplicationStatus;
  readonly by: number | null;
  readonly role: Actor;
  readonly onBehalf: boolean;
  readonly note: string | null;
  readonly at: Date;
}

/** Days between two steps, the last one at most this long ago. */
const STEP_DAYS = 3;

function stepsOf(
  { random, calendar }: SeedTools,
  world: ApplicationWorld,
  { person, posting, status }: Planned,
): Step[] {
  const way = WAYS[status];
  const desk = world.organisations.find(({ row }) => row.id === posting.organisationId);
  const latest = random.between(status === "hired" ? 6 : 0, status === "hired" ? 25 : 12);
  let from: ApplicationStatus | null = null;
  return way.map((event, index): Step => {
    const actor = ((): Pick<Step, "by" | "role" | "onBehalf"> => {
      if (BY_EMPLOYER.includes(event)) {
        const role = desk?.row.kind === "workshop" ? "workshop-manager" : "employer";
        return { by: desk?.accountId ?? null, role, onBehalf: false };
      }
      const counsellor = person.counsellorId ?? world.staff.demo.counsellor;
      if (event === "refer") return { by: counsellor, role: "counsellor", onBehalf: true };
      if (person.accountId !== null) return { by: person.accountId, role: "seeker", onBehalf: false };
      return { by: counsellor, role: "counsellor", onBehalf: true };
    })();
    const next = applicationLifecycle.transition(from, event, actor.role, event === "decline" ? "-" : undefined);
    if (!next.ok) throw new Error(`${event} after ${String(from)}: ${next.refusal.code}`);
    const ago = latest + (way.length - 1 - index) * STEP_DAYS;
    const step = {
      event,
      from,
      to: next.value,
      ...actor,
      note: event === "decline" ? random.pick(DECLINE_REASONS) : null,
      at: calendar.at(-ago, 9 + index, random.between(0, 59)),
    };
    from = next.value;
    return step;
  });
}

/** Applications in every status with their history, consents and what became of the hires. */
export async function seedApplications(
  tools: SeedTools,
  world: ApplicationWorld,
): Promise<readonly { readonly applicationId: number; readonly eventId: number }[]> {
  const { tx, random, calendar } = tools;
  const planned = plan(random, world).map((each) => ({ ...each, steps: stepsOf(tools, world, each) }));
  const ids = await tx
    .insert(applications)
    .values(
      planned.map(({ person, posting, status, steps }) => {
        const interview = steps.find(({ event }) => event === "invite");
        const invited = interview !== undefined;
        return {
          seekerId: person.id,
          postingId: posting.id,
          organisationId: posting.organisationId,
          status,
          contactShared: status !== "interested" || random.chance(600),
          interviewAt: invited ? calendar.at(status === "interview" ? random.between(1, 6) : -4, 9, 30) : null,
          interviewPlace: invited ? (posting.address ?? "电话联系") : null,
          interviewNeeds: invited && random.chance(400) ? "请安排一楼的房间，可以有家人陪同" : null,
          createdAt: steps[0]?.at ?? calendar.now,
          updatedAt: steps.at(-1)?.at ?? calendar.now,
        };
      }),
    )
    .returning();
  const idOf = new Map(ids.map((row) => [`${row.seekerId}-${row.postingId}`, row]));
  const withRows = planned.flatMap((each) => {
    const row = idOf.get(`${each.person.id}-${each.posting.id}`);
    return row === undefined ? [] : [{ ...each, row }];
  });
  const events = await tx
    .insert(applicationEvents)
    .values(withRows.flatMap(({ row, steps }) => steps.map((step) => ({ ...step, applicationId: row.id }))))
    .returning({
      id: applicationEvents.id,
      applicationId: applicationEvents.applicationId,
      at: applicationEvents.at,
    });
  for (const part of pieces(withRows)) {
    await tx.insert(auditLog).values(
      part.flatMap(({ row, person, steps }) =>
        steps.map((step) => ({
          at: step.at,
          accountId: step.by,
          role: step.role,
          onBehalfOfSeekerId: step.onBehalf ? person.id : null,
          action: `applications.${step.event}`,
          objectType: "application",
          objectId: row.id,
          details: { from: step.from, to: step.to },
        })),
      ),
    );
  }
  await tx.insert(consents).values(
    withRows
      .filter(({ row }) => row.contactShared)
      .map(({ row, person, steps }) => ({
        seekerId: person.id,
        purpose: "employer-contact" as const,
        organisationId: row.organisationId,
        fields: ["name", "phone"],
        grantedAt: steps[0]?.at ?? calendar.now,
        grantedBy: steps[0]?.by ?? null,
        expiresOn: calendar.day(150),
      })),
  );
  const hires = withRows.flatMap(({ row, person, posting, steps }): Hire[] => {
    const accepted = steps.find(({ event }) => event === "accept");
    return accepted === undefined ? [] : [{ applicationId: row.id, person, posting, at: accepted.at }];
  });
  await seedPlacements(tools, world.organisations, hires);
  const settled = hires.map(({ person }) => person.id);
  await tx.update(seekers).set({ lookingForWork: false }).where(inArray(seekers.id, settled));

  // What happened in these days to somebody who can sign in is still to be told.
  const recently = calendar.at(-5, 0);
  const told = new Map(withRows.map(({ row, person }) => [row.id, person.accountId !== null]));
  const demoDesks = new Set([world.organisations[0]?.row.id]);
  const forDemo = new Set(withRows.filter(({ row }) => demoDesks.has(row.organisationId)).map(({ row }) => row.id));
  return events
    .filter(
      ({ applicationId, at }) => at > recently && (told.get(applicationId) === true || forDemo.has(applicationId)),
    )
    .map(({ id, applicationId }) => ({ applicationId, eventId: id }));
}
