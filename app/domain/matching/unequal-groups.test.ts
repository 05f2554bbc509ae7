import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { TOWNS } from "../areas/fenghua.ts";
import { unlevelled } from "./levelling.ts";
import { ListTally } from "./list-tally.ts";
import { preparePosting, type PreparedSeeker, prepareSeeker } from "./prepare.ts";
import { rankPreparedPostings } from "./rank.ts";
import { checkFairness } from "./fairness-checks.ts";
import { unequalGroups } from "./unequal-groups.ts";
import { FAIRNESS } from "./weights.ts";

// Some thousand pairs are judged; on a busy machine that takes longer than an ordinary test may.
vi.setConfig({ testTimeout: 60_000 });

const SEED = 20_261_126;
const PEOPLE = 240;
const WORLDS = 400;
const SETTLED = TOWNS.slice(4, 9);
/** Where bias is put. */
const AGAINST = "330213100";

const postings = fc
  .sample(arbitraryPosting, { numRuns: 60, seed: SEED })
  .map((facts, at) => preparePosting({ ...facts, id: at + 1, open: true, deadline: null }, CONTEXT));
const seekers = fc.sample(arbitrarySeeker, { numRuns: PEOPLE, seed: SEED });

/** Whole numbers below what is asked for, the same for the same seed (xorshift). */
function drawsFrom(seed: number): (below: number) => number {
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** People of a world without bias, with lists as the judgement makes them: towns, ages and sexes are drawn apart from both. */
function someWorld(seed: number, lists: readonly ReadonlyMap<number, number>[]) {
  const draw = drawsFrom(seed);
  return lists.map((list, at) => {
    const facts = seekers[at];
    if (facts === undefined) throw new Error("no such person");
    const drawn = {
      areaCode: SETTLED[draw(SETTLED.length)]?.code ?? null,
      birthDate: `${1968 + draw(38)}-06-15`,
      sex: draw(2) === 0 ? ("female" as const) : ("male" as const),
    };
    return { person: { facts: { ...facts, ...drawn }, workingAge: { verdict: "pass" as const } }, list };
  });
}

const fairLists = seekers.map((facts) => {
  const person = prepareSeeker({ ...facts, lookingForWork: true, birthDate: "1990-05-06" }, CONTEXT);
  return new Map(rankPreparedPostings(person, postings, 20).map(({ id, judgement }) => [id, judgement.score]));
});

type Person = Pick<PreparedSeeker, "facts" | "workingAge">;

function tallyOf(world: readonly { readonly person: Person; readonly list: ReadonlyMap<number, number> }[]) {
  const tally = new ListTally(
    postings.map(({ id }) => id),
    CONTEXT.date,
  );
  for (const { person, list } of world) tally.add(person, list);
  return tally;
}

const isAgainst = ({ facts }: Person) => facts.areaCode === AGAINST;

describe("people of a group left without", () => {
  it("raise no more false alarms than is published, in worlds without bias", () => {
    const without = fairLists.filter(({ size }) => size === 0).length;
    // Neither nobody nor everybody: there is something to be found by chance.
    expect(without / PEOPLE).toBeGreaterThan(0.05);
    expect(without / PEOPLE).toBeLessThan(0.6);
    let alarms = 0;
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      if (unequalGroups(tallyOf(someWorld(seed, fairLists)).counts()).verdict === "fail") alarms += 1;
    }
    expect(alarms / WORLDS).toBeLessThanOrEqual(FAIRNESS.groupLevel);
  });

  it("raise an alarm that names the town when its people are given nothing, in every such world", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const world = someWorld(seed, fairLists).map((each) =>
        isAgainst(each.person) ? { ...each, list: new Map<number, number>() } : each,
      );
      const { verdict, groups } = unequalGroups(tallyOf(world).counts());
      expect(verdict).toBe("fail");
      expect(groups[0]).toEqual({ grouping: "town", group: AGAINST });
    }
  });

  it("raise one when their scores are lowered from one night to the next, though lists stay as long", () => {
    const before = someWorld(7, fairLists);
    const biased = before.map(({ person, list }) => ({
      person,
      list: isAgainst(person) ? new Map([...list].map(([id, score]) => [id, score - 1500])) : list,
    }));
    const measures = tallyOf(before).measures(unlevelled(0));
    const nights = Array.from({ length: FAIRNESS.nights }, () => measures);
    const check = (world: typeof before) => {
      const tally = tallyOf(world);
      return checkFairness(tally.measures(unlevelled(0)), tally.counts(), nights).find(
        ({ code }) => code === "group-score-fell",
      );
    };
    expect(check(before)).toMatchObject({ verdict: "pass" });
    expect(check(biased)).toMatchObject({ verdict: "fail", groups: [{ grouping: "town", group: AGAINST }] });
  });

  it("raise none where the difference is small, though it is certain, or where it could be chance", () => {
    const of = (a: number, b: number, people: number) =>
      unequalGroups({
        town: [
          { group: "a", people, without: a },
          { group: "b", people, without: b },
        ],
        age: [],
        sex: [],
      });
    expect(of(2900, 2000, 10_000)).toEqual({ verdict: "pass", groups: [] });
    expect(of(3100, 2000, 10_000)).toEqual({ verdict: "fail", groups: [{ grouping: "town", group: "a" }] });
    expect(of(4, 2, 10)).toEqual({ verdict: "pass", groups: [] });
    expect(of(9, 0, 10)).toMatchObject({ verdict: "fail" });
  });

  it("are not compared where there are few of them, nor alone", () => {
    const few = { group: "a", people: 4, without: 4 };
    const many = { group: "b", people: 400, without: 1 };
    expect(unequalGroups({ town: [few, many], age: [many], sex: [] })).toEqual({ verdict: "pass", groups: [] });
    expect(unequalGroups({ town: [], age: [many], sex: [] })).toEqual({ verdict: "unknown", groups: [] });
  });
});
