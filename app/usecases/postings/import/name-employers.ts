import { asc, inArray, or, sql } from "drizzle-orm";
import type { OrganisationKind } from "#app/domain/employers/organisation.ts";
import { employerKey } from "#app/domain/postings/import/identity.ts";
import type { ReadPosting } from "#app/domain/postings/import/read-row.ts";
import type { Tx } from "#db/client.ts";
import { organisations } from "#db/schema/all.ts";

/** How a row names its employer: by its credit code where it gives one, else by its name. */
export function employerOf(posting: ReadPosting): string {
  return posting.creditCode === null ? `name ${employerKey(posting.employer ?? "")}` : `code ${posting.creditCode}`;
}

interface KnownOrganisation {
  readonly id: number;
  readonly name: string;
  readonly creditCode: string | null;
}

/** How people write the same name: as it stands, half-width, with full-width brackets, without spaces. */
function spellings(name: string): readonly string[] {
  const halfWidth = name.normalize("NFKC");
  const fullBrackets = halfWidth.replaceAll("(", "（").replaceAll(")", "）");
  return [name, halfWidth, fullBrackets, halfWidth.replace(/\s+/g, ""), fullBrackets.replace(/\s+/g, "")];
}

async function knownOrganisations(tx: Tx, rows: readonly ReadPosting[]): Promise<readonly KnownOrganisation[]> {
  const names = [...new Set(rows.flatMap(({ employer }) => spellings(employer ?? "")))];
  const codes = [...new Set(rows.flatMap(({ creditCode }) => (creditCode === null ? [] : [creditCode])))];
  return tx
    .select({ id: organisations.id, name: organisations.name, creditCode: organisations.creditCode })
    .from(organisations)
    .where(
      or(inArray(organisations.name, names), codes.length > 0 ? inArray(organisations.creditCode, codes) : undefined),
    )
    .orderBy(sql`${organisations.verification} = 'verified' desc`, asc(organisations.id));
}

/** The organisation a row means: the one with its credit code; by name only one whose code does not contradict the row's. */
function meant(known: readonly KnownOrganisation[], posting: ReadPosting): number | undefined {
  const { creditCode } = posting;
  const byCode = creditCode === null ? undefined : known.find((each) => each.creditCode === creditCode);
  if (byCode !== undefined) return byCode.id;
  const key = employerKey(posting.employer ?? "");
  const agrees = (each: KnownOrganisation) => creditCode === null || each.creditCode === null;
  return known.find((each) => employerKey(each.name) === key && agrees(each))?.id;
}

function kindOf(posting: ReadPosting): OrganisationKind {
  if (posting.kind === "sheltered") return "workshop";
  return posting.kind === "relief-base" ? "relief-base" : "employer";
}

/**
 * Finds the organisations that rows name and makes those that are not known yet: unverified, with nothing but what the ad
 * says. What is known of an organisation is never changed by an ad.
 *
 * @returns ids by `employerOf`
 */
export async function nameEmployers(
  tx: Tx,
  rows: readonly ReadPosting[],
  at: Date,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  if (rows.length === 0) return ids;
  const find = async () => {
    const known = await knownOrganisations(tx, rows);
    for (const row of rows) {
      const id = meant(known, row);
      if (id !== undefined) ids.set(employerOf(row), id);
    }
  };
  await find();
  if (rows.every((row) => ids.has(employerOf(row)))) return ids;

  // Two imports that meet the same new employer make it once: the second waits here, and finds it.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('imported organisations'))`);
  await find();
  const missing = new Map<string, ReadPosting>();
  for (const row of rows) {
    const employer = employerOf(row);
    if (!ids.has(employer) && !missing.has(employer)) missing.set(employer, row);
  }
  if (missing.size === 0) return ids;
  const made = await tx
    .insert(organisations)
    .values(
      [...missing.values()].map((row) => ({
        kind: kindOf(row),
        name: row.employer ?? "",
        creditCode: row.creditCode,
        verification: "unverified" as const,
        contactName: row.contactName,
        contactPhone: row.contactPhone,
        createdAt: at,
        updatedAt: at,
      })),
    )
    .returning({ id: organisations.id });
  for (const [index, employer] of [...missing.keys()].entries()) {
    const id = made[index]?.id;
    if (id === undefined) throw new Error("An organisation was not made.");
    ids.set(employer, id);
  }
  return ids;
}
