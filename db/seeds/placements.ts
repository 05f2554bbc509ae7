import { checkPlacement, type ContractType, type Placement } from "#app/domain/applications/placement.ts";
import { isoDateOf, plusDays } from "#app/domain/dates.ts";
import type { Insurance } from "#app/domain/postings/terms.ts";
import { minimumWages, placements } from "#db/schema/all.ts";
import type { Organisation } from "./accounts.ts";
import type { Person } from "./people.ts";
import type { Posting } from "./postings.ts";
import type { SeedTools } from "./seed-world.ts";

export interface Hire {
  readonly applicationId: number;
  readonly person: Person;
  readonly posting: Posting;
  readonly at: Date;
}

const OWED: readonly Insurance[] = ["pension", "medical", "unemployment", "work-injury"];

function contractOf(posting: Posting): ContractType {
  if (posting.kind === "sheltered") return "sheltered";
  if (posting.kind === "home-based") return "home-based";
  return posting.employment === "part-time" ? "part-time" : "fixed-term";
}

function placementOf({ random }: SeedTools, { posting, at }: Hire): Placement {
  const contractType = contractOf(posting);
  const period = posting.payPeriod ?? "month";
  const least = posting.payMinFen ?? 2800_00;
  return {
    contractType,
    contractMonths: contractType === "fixed-term" ? random.pick([12, 12, 24, 36]) : null,
    startsOn: plusDays(isoDateOf(at), random.between(1, 5)),
    payPeriod: period,
    payFen: posting.payMaxFen === null ? least : random.pick([least, Math.round((least + posting.payMaxFen) / 2)]),
    weeklyHours: posting.weeklyHours,
    insurance: random.chance(850) ? OWED : contractType === "fixed-term" ? ["pension", "work-injury"] : ["work-injury"],
  };
}

/** What became of the hires, each held against the rules as on the day it was recorded. */
export async function seedPlacements(
  tools: SeedTools,
  organisations: readonly Organisation[],
  hires: readonly Hire[],
): Promise<void> {
  const { tx, random, calendar } = tools;
  const rows = await tx.select().from(minimumWages);
  const deskOf = new Map(organisations.map(({ row, accountId }) => [row.id, accountId]));
  await tx.insert(placements).values(
    hires.map((hire, index) => {
      const placement = placementOf(tools, hire);
      const checks = checkPlacement(placement, hire.posting.areaCode, rows);
      const ended = index % 9 === 8 && placement.startsOn < calendar.today;
      return {
        ...placement,
        applicationId: hire.applicationId,
        seekerId: hire.person.id,
        organisationId: hire.posting.organisationId,
        postingId: hire.posting.id,
        checks: checks.map(({ rule, verdict }) => ({ rule, verdict })),
        recordedBy: deskOf.get(hire.posting.organisationId) ?? null,
        createdAt: hire.at,
        ...(ended ? { endedAt: calendar.at(-random.between(0, 2), 16), endReason: "家里有事，本人提出离开" } : {}),
      };
    }),
  );
}
