import { centreOf } from "#app/domain/areas/fenghua.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import type { PostingFacts, SeekerFacts } from "#app/domain/matching/facts.ts";
import {
  postingFactsFrom,
  type PostingRow as JudgedPosting,
  seekerFactsFrom,
  type SeekerRow as JudgedSeeker,
} from "#app/domain/matching/facts-from-rows.ts";
import type { FieldCipher } from "#app/gateways/cipher/field-cipher.ts";
import type { organisations as organisationTable } from "#db/schema/all.ts";
import { type Calendar, calendarFrom } from "#db/seeds/calendar.ts";
import { organisationRows } from "#db/seeds/organisations.ts";
import { postingRows } from "#db/seeds/postings.ts";
import { randomFrom } from "#db/seeds/random.ts";
import { seekerRows } from "#db/seeds/seekers.ts";

/** What the judgement never reads is not sealed, only left out. */
const NOTHING_SEALED: FieldCipher = { seal: () => "", open: (sealed) => sealed, blindIndex: () => "" };

type StoredOrganisation = typeof organisationTable.$inferSelect;
type Seeker = ReturnType<typeof seekerRows>[number]["row"];
type Posting = ReturnType<typeof postingRows>[number];
type Organisation = ReturnType<typeof organisationRows>[number]["row"];

export interface DemoRows {
  readonly seekers: readonly Seeker[];
  /** Their organisations by number. */
  readonly postings: readonly Posting[];
  readonly organisations: ReadonlyMap<number, Organisation>;
}

/** Invented people who look for work and open postings, as the demo world makes them, over and over with other chances. */
export function manyDemoRows(sizes: { seekers: number; postings: number }, now: Date, today: IsoDate): DemoRows {
  const calendar = calendarFrom(now, today);
  const seekers = [...rowsOfSeekers(calendar, sizes.seekers)];
  const postings: Posting[] = [];
  const organisations = new Map<number, Organisation>();
  for (let seed = 1; postings.length < sizes.postings; seed += 1) {
    const random = randomFrom(seed);
    const owners = organisationRows(random, calendar)
      .filter(({ row }) => row.kind !== "training-provider")
      .map(({ row, industry }, at) => {
        const id = seed * 1000 + at;
        organisations.set(id, row);
        return { organisation: { ...NO_ORGANISATION, ...row, id } as StoredOrganisation, industry, accountId: 1 };
      });
    postings.push(...postingRows(random, calendar, owners).filter(({ status }) => status === "published"));
  }
  return { seekers, postings: postings.slice(0, sizes.postings), organisations };
}

function* rowsOfSeekers(calendar: Calendar, amount: number): Generator<Seeker> {
  let made = 0;
  for (let seed = 1; made < amount; seed += 1) {
    for (const { row } of seekerRows(randomFrom(seed), calendar, NOTHING_SEALED)) {
      if (row.lookingForWork !== true) continue;
      yield row;
      made += 1;
      if (made === amount) return;
    }
  }
}

/** The people of `manyDemoPeople`, one after the other: more than there is room for at once. */
export function* demoPeopleInTurn(amount: number, now: Date, today: IsoDate): Generator<SeekerFacts> {
  let id = 0;
  for (const row of rowsOfSeekers(calendarFrom(now, today), amount)) {
    id += 1;
    yield factsOf(row, id, today);
  }
}

interface ManyPeople {
  readonly seekers: readonly SeekerFacts[];
  readonly postings: readonly PostingFacts[];
}

/** The facts of `manyDemoRows`, as they are judged. */
export function manyDemoPeople(sizes: { seekers: number; postings: number }, now: Date, today: IsoDate): ManyPeople {
  const { seekers, postings } = manyDemoRows(sizes, now, today);
  return {
    seekers: seekers.map((row, at) => factsOf(row, at + 1, today)),
    postings: postings.map((row, at) => {
      const judged = { ...NO_POSTING, ...row, id: at + 1 } as JudgedPosting;
      return postingFactsFrom(judged, { area: centreIn(row.areaCode) });
    }),
  };
}

function factsOf(row: Seeker, id: number, today: IsoDate): SeekerFacts {
  const judged = { ...NO_SEEKER, ...row, id } as JudgedSeeker;
  return seekerFactsFrom(judged, today, { area: centreIn(row.areaCode) });
}

function centreIn(areaCode: string | null | undefined) {
  return areaCode == null ? null : (centreOf(areaCode) ?? null);
}

/** Columns that the demo world leaves to the database's own defaults. */
const NO_SEEKER: Partial<JudgedSeeker> = {
  areaCode: null,
  latitude: null,
  longitude: null,
  occupationsRefused: [],
  guardianLimits: {},
};
const NO_ORGANISATION: Partial<StoredOrganisation> = { staffCount: null, about: null };
const NO_POSTING: Partial<JudgedPosting> = {
  areaCode: null,
  employment: null,
  weeklyHours: null,
  dailyHours: null,
  payPeriod: null,
  payMinFen: null,
  payMaxFen: null,
  payMonthsPerYear: null,
  payNegotiable: false,
  deadline: null,
};
