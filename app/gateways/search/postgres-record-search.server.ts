import type { RecordKind } from "#app/domain/search/document-kinds.ts";
import type { RecordOrder, RecordQuery, RecordResults } from "#app/domain/search/search-record.ts";
import type { Sql } from "#db/client.ts";
import { type Fragment, joined } from "./postgres-filters.server.ts";
import { queryTerms } from "./segment.server.ts";
import { allOf, anyOf } from "./text-vector.ts";

/** Finds records and gives one page of them by id, in one snapshot. */
export async function recordsInPostgres(sql: Sql, kind: RecordKind, query: RecordQuery): Promise<RecordResults> {
  const terms = queryTerms(query.text);
  const words = terms.length === 0 ? null : query.match === "all" ? allOf(terms) : anyOf(terms);
  const where = conditions(sql, kind, query, words);
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const [counted] = await tx<{ total: string }[]>`select count(*) as total from search_records r where ${where}`;
    const total = Number(counted?.total ?? 0);
    const page = Math.max(1, Math.min(query.page, Math.ceil(total / query.pageSize)));
    const rows = await tx<{ id: string }[]>`
      select r.document_id as id from search_records r where ${where}
      order by ${orderOf(sql, query.order, words)} r.document_id
      limit ${query.pageSize} offset ${(page - 1) * query.pageSize}`;
    return { total, page, ids: rows.map(({ id }) => Number(id)), standIn: false };
  });
}

function conditions(sql: Sql, kind: RecordKind, query: RecordQuery, words: string | null): Fragment {
  const { allTags, anyTagGroups, days } = query;
  return sql`r.kind = ${kind} and not r.removed
    ${allTags.length === 0 ? sql`` : sql`and r.tags @> ${sql.array([...allTags])}`}
    ${joined(
      sql,
      anyTagGroups.map((group) => sql`and r.tags && ${sql.array([...group])}`),
    )}
    ${joined(
      sql,
      days.map(({ name, is, day }) =>
        // ISO days compare as texts do.
        is === "from" ? sql`and r.days ->> ${name} >= ${day}` : sql`and r.days ->> ${name} < ${day}`,
      ),
    )}
    ${words === null ? sql`` : sql`and r.words @@ ${words}::tsquery`}`;
}

/** What goes before the id. */
function orderOf(sql: Sql, order: RecordOrder, words: string | null): Fragment {
  if (order.by === "day") {
    return order.direction === "asc" ? sql`r.days ->> ${order.name},` : sql`r.days ->> ${order.name} desc nulls last,`;
  }
  const { preferredTag } = order;
  return sql`
    ${preferredTag === null ? sql`` : sql`r.tags @> ${sql.array([preferredTag])} desc,`}
    ${words === null ? sql`` : sql`ts_rank(r.words, ${words}::tsquery) desc,`}`;
}
