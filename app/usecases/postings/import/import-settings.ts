import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { OrganisationKind } from "#app/domain/employers/organisation.ts";
import { type ColumnMapping, isColumnTarget } from "#app/domain/postings/import/fields.ts";
import type { ImportOptions } from "#app/domain/postings/import/status-after-import.ts";

/** The most rows one file may have. */
export const MOST_ROWS = 50_000;

/** The stored options of an import that has been queued. */
export function optionsOf(stored: Readonly<Record<string, string>>): ImportOptions {
  const { publication, role } = stored;
  if (role !== "administrator" && role !== "employer" && role !== "workshop-manager") {
    throw new Error("The import does not say in which role it was asked for.");
  }
  return { publication: publication === "publish" && role === "administrator" ? "publish" : "submit", role };
}

/** A stored mapping; what is no longer known is not read. */
export function mappingFrom(stored: Readonly<Record<string, string>>): ColumnMapping {
  return Object.fromEntries(
    Object.entries(stored).map(([column, target]) => [column, isColumnTarget(target) ? target : "ignore"]),
  );
}

/** What a posting of an organisation is when its row does not say. */
export function defaultKindOf(kind: OrganisationKind | null): PostingKind {
  if (kind === "workshop") return "sheltered";
  return kind === "relief-base" ? "relief-base" : "vacancy";
}

/** The text as PostgreSQL can keep it: control characters become their pictures (␀), half characters a replacement mark. */
export function storable(text: string): string {
  return text
    .replace(/[^\P{Control}\t\n\r]/gu, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
    })
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
