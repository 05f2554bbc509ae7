import { beforeAll, describe, expect, it } from "vitest";
import type { DimensionCode } from "#app/domain/abilities/dimension-shape.ts";
import type { PostedTask } from "#app/domain/abilities/task-shape.ts";
import { judgePrepared } from "#app/domain/matching/judge.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import {
  preparePosting,
  prepareSeeker,
  type PreparedPosting,
  type PreparedSeeker,
} from "#app/domain/matching/prepare.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import {
  idsOfThoseWhoLook,
  loadMatchingContext,
  loadPostingFacts,
  loadSeekerFacts,
} from "#app/usecases/matching/load-facts.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { fillDemoWorld } from "#tests/support/demo-world.ts";

const { db } = await freshDatabase();
const clock = fixedClock(new Date("2026-11-23T03:00:00Z"));

interface Pair {
  readonly seeker: PreparedSeeker;
  readonly posting: PreparedPosting;
  readonly judgement: Judgement;
}

let pairs: readonly Pair[] = [];

beforeAll(async () => {
  await fillDemoWorld(db, clock);
  const context = await loadMatchingContext({ clock }, db);
  const postings = (await loadPostingFacts(db)).map((facts) => preparePosting(facts, context));
  const people = await loadSeekerFacts(db, context, await idsOfThoseWhoLook(db));
  pairs = people
    .map((facts) => prepareSeeker(facts, context))
    .flatMap((seeker) => postings.map((posting) => ({ seeker, posting, judgement: judgePrepared(seeker, posting) })))
    .filter(({ judgement }) => judgement.feasibility !== "not-now");
});

const told = ({ seeker, posting }: Pair) => `person ${seeker.id}, posting ${posting.id} (${posting.task})`;

/** Pairs of people who do without something, and work that consists of it, unless the employer says that it does not. */
function nonsense(dimension: DimensionCode, tasks: readonly PostedTask[]): string[] {
  return pairs
    .filter(
      ({ seeker, posting }) =>
        seeker.facts.abilities[dimension] === 0 &&
        tasks.includes(posting.task) &&
        posting.facts.demands[dimension] !== 0,
    )
    .map(told);
}

describe("everything that may be shown to the people of the demo world", () => {
  it("is a great deal, for people of all sorts", () => {
    expect(pairs.length).toBeGreaterThan(3000);
    for (const dimension of ["sight", "hearing", "walking", "reading"] as const) {
      expect(pairs.some(({ seeker }) => seeker.facts.abilities[dimension] === 0)).toBe(true);
    }
  });

  it("has no driving, delivery, mowing, guarding or looking for people who do not use sight", () => {
    const tasks = ["driving", "delivery", "grounds", "guarding", "images", "inspecting", "machine", "care"] as const;
    expect(nonsense("sight", tasks)).toEqual([]);
  });

  it("has no rounds, deliveries or tables to wait at for people who stay in their place", () => {
    expect(nonsense("walking", ["delivery", "carrying", "serving", "cleaning"])).toEqual([]);
  });

  it("has no telephone for people who do not speak, and no driving for people who do not hear", () => {
    expect(nonsense("speech", ["talking"])).toEqual([]);
    expect(nonsense("hearing", ["driving"])).toEqual([]);
  });

  it("has a screen reader lift sight at the screen and on the telephone alone", () => {
    const lifted = pairs.flatMap(({ posting, judgement }) =>
      [...judgement.strengths, ...judgement.unknowns]
        .filter(({ params }) => params.dimension === "sight" && params.accommodation === "screen-reader")
        .map(() => posting.task),
    );
    expect([...new Set(lifted)].sort()).toEqual(["screen", "talking"]);
  });

  it("asks nobody about what the work has no use for", () => {
    const asked = pairs.flatMap(({ posting, judgement }) =>
      judgement.unknowns
        .filter(({ what }) => what === "accommodation-unknown")
        .map(({ params }) => `${params.accommodation} in ${posting.task}`),
    );
    expect(asked.length).toBeGreaterThan(1000);
    for (const silly of ["screen-reader in bench", "lifting-aid in screen", "seat-at-workplace in images"]) {
      expect(asked).not.toContain(silly);
    }
  });
});
