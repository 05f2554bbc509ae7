import type { Clock } from "#app/gateways/clock/clock.ts";
import type { DbConnection } from "#db/client.ts";
import { type MirroredStore, mirroredStore } from "./postgres-mirrored-store.server.ts";
import { postingStore } from "./postgres-index.server.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import type { SearchGateway } from "./search-gateway.ts";
import type { PostingMirror } from "./search-mirror.ts";

interface MirrorOptions {
  readonly connection: DbConnection;
  readonly mirror: PostingMirror;
  readonly clock: Clock;
}

/** PostgreSQL's index of postings and a mirror of it. */
export type MirroredIndex = Omit<SearchGateway, "searchPostings"> &
  Pick<MirroredStore<PostingDocument>, "state" | "noteDoubt">;

export function mirroredIndex({ connection: { sql }, mirror, clock }: MirrorOptions): MirroredIndex {
  const store = postingStore(sql);
  const mirrored = mirroredStore({ sql, store, mirror, clock });
  return {
    engines: ["postgres", mirror.engine],
    indexPostings: mirrored.write,
    removePostings: mirrored.remove,
    indexedPostings: mirrored.indexed,
    forgetRemovals: store.forgetRemovals,
    rebuildPostings: mirrored.rebuild,
    examine: mirrored.examine,
    state: mirrored.state,
    noteDoubt: mirrored.noteDoubt,
  };
}
