import postgres from "postgres";
import type { PreparedPosting, PreparedSeeker } from "#app/domain/matching/prepare.ts";
import type { Scored } from "./lists.ts";
import { blockRow, type Dictionary, postingRow } from "./sql-columns.ts";
import {
  ABILITIES,
  ADMITS,
  BLOCK_ADMITS,
  BLOCK_POINTS,
  CHORD,
  GAPS,
  JOURNEY,
  METRES,
  NEEDS,
  NOT_ANSWERED,
  NOT_BETWEEN_LIMITS,
  NOT_REFUSED,
  NOTHING_DENIED,
  TRAVEL,
  WITHIN_REACH,
} from "./sql-score.ts";
import { BLOCK_COLUMNS, fillTables, lengthOfSkills, POSTING_COLUMNS, rowOfParameters, valuesOf } from "./sql-tables.ts";

export interface SqlPeer {
  /** The best postings of each of these people, by person. */
  bestPostings(people: readonly number[], most: number): Promise<ReadonlyMap<number, readonly Scored[]>>;
  /** The same lists written to a table, in the place of those that are there. */
  writeBestPostings(people: readonly number[], most: number): Promise<void>;
  /** The people a posting suits best; it need not stand in the tables. */
  bestPeople(posting: PreparedPosting, most: number): Promise<readonly Scored[]>;
  close(): Promise<void>;
}

/** The engine may use as many; PostgreSQL uses as many connections, or a helper more in a query of its own. */
export const CORES = 2;

/**
 * The whole judgement in PostgreSQL, in the best form known: everything that one side alone decides is worked out
 * beforehand; postings that only place, demands and accommodations tell apart are admitted and scored as one block; sets are
 * bits, compared 24 at once; each step sees only what the one before has left, and works nothing out twice (`offset 0` keeps
 * the planner from merging the steps).
 */
export async function sqlPeer(
  url: string,
  people: readonly PreparedSeeker[],
  postings: readonly PreparedPosting[],
): Promise<SqlPeer> {
  const connect = () => postgres(url, { max: 1, onnotice: () => undefined, connection: SETTINGS });
  const connections = Array.from({ length: CORES }, connect);
  const [first] = connections;
  if (first === undefined) throw new Error("There is no connection.");
  const dictionary = await fillTables(first, people, postings);
  const reversed = bestPeopleQuery(lengthOfSkills(dictionary));

  return {
    async bestPostings(ids, most) {
      const lists = new Map(ids.map((id): [number, Scored[]] => [id, []]));
      const answers = await Promise.all(
        connections.map((sql, turn) => {
          const own = ids.filter((_, index) => index % connections.length === turn);
          return sql.unsafe<ListedPair[]>(BEST_POSTINGS, [`{${own.join(",")}}`, most], { prepare: true });
        }),
      );
      for (const { person, posting, score } of answers.flat()) lists.get(person)?.push({ id: posting, score });
      return lists;
    },
    async writeBestPostings(ids, most) {
      await first.unsafe(LISTS);
      await Promise.all(
        connections.map((sql, turn) => {
          const own = ids.filter((_, index) => index % connections.length === turn);
          return sql.unsafe(WRITE_BEST_POSTINGS, [`{${own.join(",")}}`, most], { prepare: true });
        }),
      );
    },
    async bestPeople(posting, most) {
      const values = [...parametersOf(posting, dictionary), most];
      const rows = await first.unsafe<Scored[]>(reversed, values, { prepare: true });
      return rows.map(({ id, score }) => ({ id, score }));
    },
    close: async () => {
      for (const sql of connections) await sql.end();
    },
  };
}

interface ListedPair {
  readonly person: number;
  readonly posting: number;
  readonly score: number;
}

const SETTINGS = {
  TimeZone: "Asia/Shanghai",
  // Compiling costs more than a query takes, and parameters are the same kind each time.
  jit: "off",
  plan_cache_mode: "force_custom_plan",
  work_mem: "64MB",
  // The leader is the other core.
  max_parallel_workers_per_gather: String(CORES - 1),
};

const SCORE = `points + (${TRAVEL}) + (${NEEDS}) + (${ABILITIES})`;

const BEST_POSTINGS = `
  select p.id as person, best.id as posting, best.score
  from matching_people p cross join lateral (
    select n.id, ${SCORE} as score
    from (
      select n.*, ${JOURNEY} as journey, ${GAPS} as gaps
      from (
        select n.*, ${METRES} as metres
        from (
          select n.*, b.points, ${CHORD} as chord
          from (select b.id, ${BLOCK_POINTS} as points from matching_blocks b
            where ${BLOCK_ADMITS} and ${NOT_REFUSED} offset 0) b
          join matching_postings n on n.block = b.id
          where ${NOTHING_DENIED}
          offset 0
        ) n
        where ${WITHIN_REACH}
        offset 0
      ) n
      where ${NOT_BETWEEN_LIMITS} and ${NOT_ANSWERED}
      offset 0
    ) n
    order by score desc, id
    limit $2
  ) best
  where p.id = any ($1::integer[])
  order by person, score desc, posting`;

const LISTS = `
  create table if not exists matching_lists
    (person integer, posting integer, score integer not null, primary key (person, posting));
  truncate matching_lists`;
const WRITE_BEST_POSTINGS = `insert into matching_lists ${BEST_POSTINGS}`;

/** The other way round: one posting, given by its columns, and all people. */
function bestPeopleQuery(skills: number): string {
  const posting = rowOfParameters(POSTING_COLUMNS, skills);
  const afterPosting = Object.keys(POSTING_COLUMNS).length + 1;
  const block = rowOfParameters(BLOCK_COLUMNS, skills, afterPosting);
  const most = `$${afterPosting + Object.keys(BLOCK_COLUMNS).length}`;
  const given = `(select ${posting}) n`;
  const givenBlock = `(select ${block}) b`;
  return `
    select p.id, ${SCORE} as score
    from (
      select p.*, ${JOURNEY} as journey, ${GAPS} as gaps
      from (
        select p.*, ${METRES} as metres
        from (
          select p.*, ${BLOCK_POINTS} as points, ${CHORD} as chord
          from (select p.* from matching_people p, ${given}, ${givenBlock} where ${ADMITS} offset 0) p,
            ${given}, ${givenBlock}
          where ${NOT_REFUSED}
          offset 0
        ) p, ${given}
        where ${WITHIN_REACH}
        offset 0
      ) p, ${given}
      where ${NOT_BETWEEN_LIMITS} and ${NOT_ANSWERED}
      offset 0
    ) p, ${given}
    order by score desc, p.id
    limit ${most}`;
}

function parametersOf(posting: PreparedPosting, dictionary: Dictionary): string[] {
  return [
    ...valuesOf(POSTING_COLUMNS, postingRow(posting, 0, dictionary)),
    ...valuesOf(BLOCK_COLUMNS, { id: 0, ...blockRow(posting, dictionary) }),
  ];
}
