import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import type { ISql, TransactionSql } from "postgres";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { Sql } from "#db/client.ts";
import { unlessRebuilding, withRebuildLock } from "./postgres-rebuild.server.ts";
import type { DocumentIndex, IndexHealth } from "./search-gateway.ts";
import {
  type AlongWith,
  type DocumentStore,
  MirrorFailure,
  type MirrorIndex,
  type SearchMirror,
  type VersionedChange,
} from "./search-mirror.ts";

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

interface Mirroring<Document> {
  readonly sql: Sql;
  readonly store: DocumentStore<Document>;
  readonly mirror: SearchMirror<Document, never, unknown>;
  readonly clock: Clock;
}

/** One kind of document in PostgreSQL and in a mirror: PostgreSQL decides what is newer, the mirror is told in the same transaction. */
export interface MirroredStore<Document> extends DocumentIndex<Document> {
  state(): Promise<MirrorState>;
  /** Notes that a search doubts the mirror; true where nobody did lately, so that somebody should look. */
  noteDoubt(): Promise<boolean>;
}

export function mirroredStore<Document>(options: Mirroring<Document>): MirroredStore<Document> {
  const { sql, store, mirror } = options;
  return {
    async write(documents) {
      const carried = carryingOver(options);
      const outcome = await store.write(documents, carried.along);
      await carried.confirm();
      return outcome;
    },
    async remove(removals) {
      const carried = carryingOver(options);
      await store.remove(removals, carried.along);
      await carried.confirm();
    },
    indexed: (engine, afterId, limit) =>
      engine === "postgres" ? store.indexed(afterId, limit) : mirror.indexed(afterId, limit),
    forgetRemovals: store.forgetRemovals,
    rebuild: (documents, engines) =>
      withRebuildLock(sql, () =>
        !engines.includes(mirror.engine)
          ? store.rebuild(documents)
          : engines.includes("postgres")
            ? rebuildBoth(options, documents)
            : rebuildMirror(options, documents),
      ),
    examine: () => examine(options),
    state: () => stateOf(options),
    noteDoubt: () => noteDoubt(options),
  };
}

/** What is known of a mirror, whatever documents it holds. */
type Told = Pick<SearchMirror<never, never, unknown>, "kind" | "name">;

/** What stands in the database about a mirror, as of now. */
interface Notes extends Pick<Mirroring<never>, "sql" | "clock"> {
  readonly mirror: Told;
}

/**
 * Tells the mirror of each change while PostgreSQL's rows are locked, so that changes reach it in the order of their
 * versions. A mirror that cannot be told keeps nothing from being found in PostgreSQL: the change is noted as waiting and
 * `confirm` rejects, so that the job is done again.
 */
function carryingOver<Document>({ sql, mirror, clock }: Mirroring<Document>) {
  const tasks: number[] = [];
  const noted = new Map<number, Date>();
  let failure: unknown;

  const along: AlongWith<Document> = async (tx, change) => {
    await leaveBehind(tx, mirror.kind, mirror.name);
    const into = await indexesToWrite(tx, mirror);
    if (into.length === 0) return;
    await noteChange(tx, mirror, change, into, clock.now());
    for (const [id, version] of change.versions) noted.set(id, version);
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
      using unnest(${ids}::bigint[], ${versions}::timestamptz[]) as done (document_id, version)
      where c.mirror = ${mirror.name} and c.document_id = done.document_id and c.version = done.version`;
  };
  return { along, confirm };
}

/** Mirrors that are not told of a change must not answer: those of other versions, or all where there is none in use. */
async function leaveBehind(tx: ISql, kind: DocumentKind, butFor: string | null): Promise<void> {
  await tx`
    update search_mirrors set whole_since = null
    where kind = ${kind} and name is distinct from ${butFor} and whole_since is not null`;
}

/** One kind of document in PostgreSQL alone. */
export function unmirroredStore<Document>(
  sql: Sql,
  kind: DocumentKind,
  store: DocumentStore<Document>,
): DocumentIndex<Document> {
  const along: AlongWith<Document> = (tx) => leaveBehind(tx, kind, null);
  return {
    write: (documents) => store.write(documents, along),
    remove: (removals) => store.remove(removals, along),
    indexed: (_engine, afterId, limit) => store.indexed(afterId, limit),
    forgetRemovals: store.forgetRemovals,
    rebuild: (documents) => withRebuildLock(sql, () => store.rebuild(documents)),
    examine: () => Promise.resolve({ state: "whole" }),
  };
}

/** Nothing where no index of this name was built or is being built: a rebuild will read everything. */
async function indexesToWrite(tx: ISql, mirror: Told): Promise<readonly MirrorIndex[]> {
  // Locked, so that a rebuild that begins or ends waits for this change.
  const [row] = await tx<{ whole: boolean; rebuilding: boolean }[]>`
    select whole_since is not null as whole, rebuilding_since is not null as rebuilding
    from search_mirrors where name = ${mirror.name} for share`;
  if (row === undefined) return [];
  return [...(row.whole ? (["live"] as const) : []), ...(row.rebuilding ? (["next"] as const) : [])];
}

async function noteChange(
  tx: ISql,
  mirror: Told,
  { versions }: Pick<VersionedChange<unknown>, "versions">,
  into: readonly MirrorIndex[],
  at: Date,
): Promise<void> {
  const rows = [...versions].map(([id, version]) => ({
    mirror: mirror.name,
    document_id: id,
    version: version.toISOString(),
    noted_at: at.toISOString(),
  }));
  // A rebuild makes good what was noted before it began: what comes meanwhile is counted from now.
  await tx`
    insert into search_mirror_changes ${tx(rows)}
    on conflict (mirror, document_id) do update set version = excluded.version,
      noted_at = case when ${into.includes("next")} then excluded.noted_at else search_mirror_changes.noted_at end`;
}

async function stateOf({ sql, mirror, clock }: Notes): Promise<MirrorState> {
  const since = new Date(clock.now().getTime() - BEHIND_MS).toISOString();
  const [row] = await sql<{ whole: boolean; behind: boolean }[]>`
    select whole_since is not null as whole, exists (
      select from search_mirror_changes c where c.mirror = m.name and c.noted_at < ${since}) as behind
    from search_mirrors m where name = ${mirror.name}`;
  if (row === undefined || !row.whole) return "lost";
  return row.behind ? "behind" : "whole";
}

async function noteDoubt({ sql, mirror, clock }: Notes): Promise<boolean> {
  const now = clock.now();
  const first = await sql`
    insert into search_mirrors (name, kind, doubted_at) values (${mirror.name}, ${mirror.kind}, ${now.toISOString()})
    on conflict (name) do update set doubted_at = excluded.doubted_at
    where coalesce(search_mirrors.doubted_at < ${new Date(now.getTime() - DOUBT_MS).toISOString()}, true)
    returning name`;
  return first.length > 0;
}

async function examine<Document>(options: Mirroring<Document>): Promise<IndexHealth> {
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
    if (waiting.length > 0) return { state: "behind", ids: waiting };
    if (!isLost && (await holdsTheSame(options))) return { state: "whole" };
  } catch (error) {
    if (error instanceof MirrorFailure) return { state: "unreachable", code: error.code };
    throw error;
  }
  await sql`update search_mirrors set whole_since = null where name = ${mirror.name}`;
  return { state: "lost" };
}

async function waitingForLong({ sql, mirror, clock }: Notes): Promise<readonly number[]> {
  const before = new Date(clock.now().getTime() - SEND_AGAIN_MS).toISOString();
  const rows = await sql<{ id: string }[]>`
    select document_id as id from search_mirror_changes
    where mirror = ${mirror.name} and noted_at < ${before} order by document_id limit ${MOST_SENT_AGAIN}`;
  return rows.map(({ id }) => Number(id));
}

/** As far as two figures tell: a mirror set back to an older day holds fewer documents or older ones. */
async function holdsTheSame<Document>({ sql, store, mirror }: Mirroring<Document>): Promise<boolean> {
  const own = async () => {
    const [row] = await sql<{ waiting: boolean }[]>`
      select exists (select from search_mirror_changes where mirror = ${mirror.name}) as waiting`;
    const { documents, newest } = await store.extent();
    return { figures: `${documents} ${newest}`, waiting: row?.waiting === true };
  };
  const before = await own();
  const { documents, newest } = await mirror.extent();
  const after = await own();
  // What is on its way makes the figures differ for a moment.
  const atRest = before.figures === after.figures && !before.waiting && !after.waiting;
  return !atRest || after.figures === `${documents} ${newest}`;
}

async function rebuildMirror<Document>(
  options: Mirroring<Document>,
  documents: AsyncIterable<readonly Document[]>,
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
async function rebuildBoth<Document>(
  options: Mirroring<Document>,
  documents: AsyncIterable<readonly Document[]>,
): Promise<{ written: number }> {
  let building: Building<Document> | undefined;
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
  async function* passing(): AsyncGenerator<readonly Document[]> {
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
    outcome = await options.store.rebuild(passing());
  } catch (error) {
    if (failure === undefined) await building?.abandon();
    throw error;
  }
  await trying(async () => building?.finish());
  if (failure !== undefined) throw failure;
  return outcome;
}

interface Building<Document> {
  fill(batch: readonly Document[]): Promise<void>;
  /** Puts the next index into use when every batch has arrived. */
  finish(): Promise<void>;
  /** Leaves the index in use as it is. */
  abandon(): Promise<void>;
}

/** An empty index beside the one in use; from here on changes go to both. */
async function beginBuilding<Document>(options: Mirroring<Document>): Promise<Building<Document>> {
  const { sql, mirror, clock } = options;
  const startedAt = clock.now().toISOString();
  const unfinished: number[] = [];
  await mirror.makeNext();
  await sql.begin(async (tx) => {
    await tx`
      insert into search_mirrors (name, kind, rebuilding_since) values (${mirror.name}, ${mirror.kind}, ${startedAt})
      on conflict (name) do update set rebuilding_since = excluded.rebuilding_since`;
    await leaveBehind(tx, mirror.kind, mirror.name);
  });

  return {
    async fill(batch) {
      unfinished.push(...(await fillNext(options, batch)));
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
        await tx`delete from search_mirrors where kind = ${mirror.kind} and name <> ${mirror.name}`;
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
function fillNext<Document>(
  { sql, store, mirror }: Mirroring<Document>,
  batch: readonly Document[],
): Promise<readonly number[]> {
  const sent = sql.begin(async (tx: TransactionSql) => {
    await store.holdWriters(tx);
    const known = await store.known(tx, batch.map(store.idOf));
    const documents = batch.filter((each) => {
      const row = known.get(store.idOf(each));
      if (row === undefined) return true;
      const version = store.versionOf(each).getTime();
      return row.removed ? row.version.getTime() < version : row.version.getTime() <= version;
    });
    return mirror.enqueue({ documents, removedIds: [] }, ["next"]);
  });
  return sent as Promise<readonly number[]>;
}
