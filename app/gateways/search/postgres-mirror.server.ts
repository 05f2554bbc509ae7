import type { ISql } from "postgres";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { DbConnection, Sql } from "#db/client.ts";
import {
  type AlongWith,
  forgetRemovals,
  indexedPostings,
  removePostings,
  type VersionedChange,
  writeDocuments,
} from "./postgres-index.server.ts";
import { rebuildTables, unlessRebuilding, withRebuildLock } from "./postgres-rebuild.server.ts";
import type { IndexHealth, SearchGateway } from "./search-gateway.ts";
import { MirrorFailure, type MirrorIndex, type SearchMirror } from "./search-mirror.ts";

/** A change that waits longer to be confirmed is taken for lost on the way: searches go elsewhere. */
const BEHIND_MS = 10_000;
/** Changes that wait longer are sent again; a writer that is still at it has given up by then. */
const SEND_AGAIN_MS = 60_000;
const MOST_SENT_AGAIN = 5000;
/** Doubts are not followed up more often. */
const DOUBT_MS = 60_000;
/** How long a writer waits for its change to be carried out before its job fails and is tried again. */
const WRITER_PATIENCE_MS = 30_000;
const REBUILD_PATIENCE_MS = 600_000;
/** Batches of a rebuild that may wait in the other engine's queue. */
const MOST_UNFINISHED = 4;

/** Whether a mirror may answer searches. */
export type MirrorState = "whole" | "behind" | "lost";

interface MirrorOptions {
  readonly connection: DbConnection;
  readonly mirror: SearchMirror;
  readonly clock: Clock;
}

/** PostgreSQL's index and a mirror of it: PostgreSQL decides what is newer, the mirror is told in the same transaction. */
export type MirroredIndex = Omit<SearchGateway, "searchPostings"> & {
  state(): Promise<MirrorState>;
  /** Notes that a search doubts the mirror; true where nobody did lately, so that somebody should look. */
  noteDoubt(): Promise<boolean>;
};

export function mirroredIndex({ connection: { sql }, mirror, clock }: MirrorOptions): MirroredIndex {
  const options = { sql, mirror, clock };
  return {
    engines: ["postgres", mirror.engine],
    async indexPostings(documents) {
      const carried = carryingOver(options);
      const outcome = await writeDocuments(sql, documents, carried.along);
      await carried.confirm();
      return outcome;
    },
    async removePostings(removals) {
      const carried = carryingOver(options);
      await removePostings(sql, removals, carried.along);
      await carried.confirm();
    },
    indexedPostings: (engine, afterId, limit) =>
      engine === "postgres" ? indexedPostings(sql, afterId, limit) : mirror.indexedPostings(afterId, limit),
    forgetRemovals: (before) => forgetRemovals(sql, before),
    rebuildPostings: (documents, engines) =>
      withRebuildLock(sql, () =>
        !engines.includes(mirror.engine)
          ? rebuildTables(sql, documents)
          : engines.includes("postgres")
            ? rebuildBoth(options, documents)
            : rebuildMirror(options, documents),
      ),
    examine: () => examine(options),
    state: () => stateOf(options),
    noteDoubt: () => noteDoubt(options),
  };
}

interface Mirroring {
  readonly sql: Sql;
  readonly mirror: SearchMirror;
  readonly clock: Clock;
}

/**
 * Tells the mirror of each change while PostgreSQL's rows are locked, so that changes reach it in the order of their
 * versions. A mirror that cannot be told keeps nothing from being found in PostgreSQL: the change is noted as waiting and
 * `confirm` rejects, so that the job is done again.
 */
function carryingOver({ sql, mirror, clock }: Mirroring) {
  const tasks: number[] = [];
  const noted = new Map<number, Date>();
  let failure: unknown;

  const along: AlongWith = async (tx, change) => {
    await leaveBehind(tx, mirror.name);
    const into = await indexesToWrite(tx, mirror);
    if (into.length === 0) return;
    await noteChange(tx, mirror, change, into, clock.now());
    for (const [postingId, version] of change.versions) noted.set(postingId, version);
    try {
      tasks.push(...(await mirror.enqueue(change, into)));
    } catch (error) {
      failure = error;
    }
  };

  const confirm = async () => {
    if (failure !== undefined) throw failure;
    if (noted.size === 0) return;
    await mirror.done(tasks, WRITER_PATIENCE_MS);
    const ids = `{${[...noted.keys()].join(",")}}`;
    const versions = `{${[...noted.values()].map((version) => version.toISOString()).join(",")}}`;
    await sql`
      delete from search_mirror_changes c
      using unnest(${ids}::bigint[], ${versions}::timestamptz[]) as done (posting_id, version)
      where c.mirror = ${mirror.name} and c.posting_id = done.posting_id and c.version = done.version`;
  };
  return { along, confirm };
}

/** Mirrors that are not told of a change must not answer: those of other versions, or all where there is none in use. */
async function leaveBehind(tx: ISql, butFor: string | null): Promise<void> {
  await tx`
    update search_mirrors set whole_since = null where name is distinct from ${butFor} and whole_since is not null`;
}

/** For an engine without a mirror. */
export const leaveMirrorsBehind: AlongWith = (tx) => leaveBehind(tx, null);

/** Nothing where no index of this name was built or is being built: a rebuild will read everything. */
async function indexesToWrite(tx: ISql, mirror: SearchMirror): Promise<readonly MirrorIndex[]> {
  // Locked, so that a rebuild that begins or ends waits for this change.
  const [row] = await tx<{ whole: boolean; rebuilding: boolean }[]>`
    select whole_since is not null as whole, rebuilding_since is not null as rebuilding
    from search_mirrors where name = ${mirror.name} for share`;
  if (row === undefined) return [];
  return [...(row.whole ? (["live"] as const) : []), ...(row.rebuilding ? (["next"] as const) : [])];
}

async function noteChange(
  tx: ISql,
  mirror: SearchMirror,
  { versions }: VersionedChange,
  into: readonly MirrorIndex[],
  at: Date,
): Promise<void> {
  const rows = [...versions].map(([postingId, version]) => ({
    mirror: mirror.name,
    posting_id: postingId,
    version: version.toISOString(),
    noted_at: at.toISOString(),
  }));
  // A rebuild makes good what was noted before it began: what comes meanwhile is counted from now.
  await tx`
    insert into search_mirror_changes ${tx(rows)}
    on conflict (mirror, posting_id) do update set version = excluded.version,
      noted_at = case when ${into.includes("next")} then excluded.noted_at else search_mirror_changes.noted_at end`;
}

async function stateOf({ sql, mirror, clock }: Mirroring): Promise<MirrorState> {
  const since = new Date(clock.now().getTime() - BEHIND_MS).toISOString();
  const [row] = await sql<{ whole: boolean; behind: boolean }[]>`
    select whole_since is not null as whole, exists (
      select from search_mirror_changes c where c.mirror = m.name and c.noted_at < ${since}) as behind
    from search_mirrors m where name = ${mirror.name}`;
  if (row === undefined || !row.whole) return "lost";
  return row.behind ? "behind" : "whole";
}

async function noteDoubt({ sql, mirror, clock }: Mirroring): Promise<boolean> {
  const now = clock.now();
  const first = await sql`
    insert into search_mirrors (name, doubted_at) values (${mirror.name}, ${now.toISOString()})
    on conflict (name) do update set doubted_at = excluded.doubted_at
    where coalesce(search_mirrors.doubted_at < ${new Date(now.getTime() - DOUBT_MS).toISOString()}, true)
    returning name`;
  return first.length > 0;
}

async function examine(options: Mirroring): Promise<IndexHealth> {
  const { sql, mirror } = options;
  const abandoned = await unlessRebuilding(sql, async (tx) => {
    const rows = await tx`
      update search_mirrors set rebuilding_since = null
      where name = ${mirror.name} and rebuilding_since is not null returning name`;
    return rows.length > 0;
  });
  if (abandoned === undefined) return { state: "building" };
  const [row] = await sql<{ madeAt: string }[]>`
    select made_at as "madeAt" from search_mirrors where name = ${mirror.name} and whole_since is not null`;
  try {
    if (abandoned) await mirror.dropNext();
    const madeAt = await mirror.madeAt();
    const isLost = row === undefined || madeAt !== row.madeAt;
    const waiting = isLost ? [] : await waitingForLong(options);
    if (waiting.length > 0) return { state: "behind", postingIds: waiting };
    if (!isLost && (await holdsTheSame(options))) return { state: "whole" };
  } catch (error) {
    if (error instanceof MirrorFailure) return { state: "unreachable", code: error.code };
    throw error;
  }
  await sql`update search_mirrors set whole_since = null where name = ${mirror.name}`;
  return { state: "lost" };
}

async function waitingForLong({ sql, mirror, clock }: Mirroring): Promise<readonly number[]> {
  const before = new Date(clock.now().getTime() - SEND_AGAIN_MS).toISOString();
  const rows = await sql<{ id: string }[]>`
    select posting_id as id from search_mirror_changes
    where mirror = ${mirror.name} and noted_at < ${before} order by posting_id limit ${MOST_SENT_AGAIN}`;
  return rows.map(({ id }) => Number(id));
}

/** As far as two figures tell: a mirror set back to an older day holds fewer postings or older ones. */
async function holdsTheSame({ sql, mirror }: Mirroring): Promise<boolean> {
  const own = async () => {
    const [row] = await sql<{ figures: string; waiting: boolean }[]>`
      select concat_ws(' ', count(*), (extract(epoch from max(version)) * 1000)::bigint) as figures,
        exists (select from search_mirror_changes where mirror = ${mirror.name}) as waiting
      from search_postings where not removed`;
    return row;
  };
  const before = await own();
  const { postings, newest } = await mirror.extent();
  const after = await own();
  // What is on its way makes the figures differ for a moment.
  const atRest = before?.figures === after?.figures && before?.waiting === false && after?.waiting === false;
  return !atRest || after?.figures === [postings, newest].filter((figure) => figure !== null).join(" ");
}

async function rebuildMirror(
  options: Mirroring,
  documents: AsyncIterable<readonly PostingDocument[]>,
): Promise<{ written: number }> {
  const building = await beginBuilding(options);
  let written = 0;
  try {
    for await (const batch of documents) {
      await building.fill(batch);
      written += batch.length;
    }
    await building.finish();
  } catch (error) {
    await building.abandon();
    throw error;
  }
  return { written };
}

/** Reads the documents once for both. A mirror that fails does not keep PostgreSQL's index from being rebuilt. */
async function rebuildBoth(
  options: Mirroring,
  documents: AsyncIterable<readonly PostingDocument[]>,
): Promise<{ written: number }> {
  let building: Building | undefined;
  let failure: unknown;
  const trying = async (step: () => Promise<void>) => {
    if (failure !== undefined) return;
    try {
      await step();
    } catch (error) {
      failure = error;
      await building?.abandon();
    }
  };
  async function* passing(): AsyncGenerator<readonly PostingDocument[]> {
    for await (const batch of documents) {
      await trying(async () => building?.fill(batch));
      yield batch;
    }
  }

  await trying(async () => {
    building = await beginBuilding(options);
  });
  let outcome: { written: number };
  try {
    outcome = await rebuildTables(options.sql, passing());
  } catch (error) {
    if (failure === undefined) await building?.abandon();
    throw error;
  }
  await trying(async () => building?.finish());
  if (failure !== undefined) throw failure;
  return outcome;
}

interface Building {
  fill(batch: readonly PostingDocument[]): Promise<void>;
  /** Puts the next index into use when every batch has arrived. */
  finish(): Promise<void>;
  /** Leaves the index in use as it is. */
  abandon(): Promise<void>;
}

/** An empty index beside the one in use; from here on changes go to both. */
async function beginBuilding({ sql, mirror, clock }: Mirroring): Promise<Building> {
  const startedAt = clock.now().toISOString();
  const unfinished: number[] = [];
  await mirror.makeNext();
  await sql.begin(async (tx) => {
    await tx`
      insert into search_mirrors (name, rebuilding_since) values (${mirror.name}, ${startedAt})
      on conflict (name) do update set rebuilding_since = excluded.rebuilding_since`;
    await leaveBehind(tx, mirror.name);
  });

  return {
    async fill(batch) {
      unfinished.push(...(await fillNext(sql, mirror, batch)));
      const due = Math.max(0, unfinished.length - MOST_UNFINISHED);
      await mirror.done(unfinished.splice(0, due), REBUILD_PATIENCE_MS);
    },
    async finish() {
      await mirror.done(unfinished, REBUILD_PATIENCE_MS);
      await mirror.swapNext();
      const madeAt = (await mirror.madeAt()) ?? null;
      await sql.begin(async (tx) => {
        await tx`
          update search_mirrors set whole_since = ${clock.now().toISOString()}, made_at = ${madeAt},
            rebuilding_since = null, doubted_at = null
          where name = ${mirror.name}`;
        await tx`delete from search_mirror_changes where mirror = ${mirror.name} and noted_at < ${startedAt}`;
        await tx`delete from search_mirrors where name <> ${mirror.name}`;
      });
      await mirror.dropNext();
      await mirror.dropOthers();
    },
    async abandon() {
      await sql`update search_mirrors set rebuilding_since = null where name = ${mirror.name}`;
      await mirror.dropNext().catch(() => undefined); // the next rebuild drops it as well
    },
  };
}

/**
 * Puts a batch into the next index, without what PostgreSQL's index knows newer. Writers wait meanwhile, so that none of
 * their changes comes between the look and the sending.
 */
function fillNext(sql: Sql, mirror: SearchMirror, batch: readonly PostingDocument[]): Promise<readonly number[]> {
  const sent = sql.begin(async (tx) => {
    await tx`lock table search_postings in share mode`;
    const ids = `{${batch.map((each) => each.postingId).join(",")}}`;
    const rows = await tx<{ id: string; version: string; removed: boolean }[]>`
      select posting_id as id, version, removed from search_postings where posting_id = any(${ids}::bigint[])`;
    const known = new Map(rows.map((row) => [Number(row.id), row]));
    const documents = batch.filter(({ postingId, version }) => {
      const row = known.get(postingId);
      if (row === undefined) return true;
      const knownAt = new Date(row.version).getTime();
      return row.removed ? knownAt < version.getTime() : knownAt <= version.getTime();
    });
    return mirror.enqueue({ documents, removedIds: [] }, ["next"]);
  });
  return sent as Promise<readonly number[]>;
}
