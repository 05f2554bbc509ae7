import { and, asc, eq, exists, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { isUnproven, type OrganisationKind } from "#app/domain/employers/organisation.ts";
import { employerKey } from "#app/domain/postings/import/identity.ts";
import type { ReadPosting } from "#app/domain/postings/import/read-row.ts";
import type { Tx } from "#db/client.ts";
import { importOrganisations, memberships, organisations } from "#db/schema/all.ts";

/** How a row names its employer: by its credit code where it gives one, else by its name. */
export function employerOf(posting: ReadPosting): string {
  return posting.creditCode === null ? `name ${employerKey(posting.employer ?? "")}` : `code ${posting.creditCode}`;
}

/** The organisation that rows mean; what they state of an unproven one waits for review. */
export interface NamedEmployer {
  readonly id: number;
  readonly unproven: boolean;
}

interface KnownOrganisation extends NamedEmployer {
  readonly name: string;
  readonly creditCode: string | null;
}

/** How people write the same name: as it stands, half-width, with full-width brackets, without spaces. */
function spellings(name: string): readonly string[] {
  const halfWidth = name.normalize("NFKC");
  const fullBrackets = halfWidth.replaceAll("(", "（").replaceAll(")", "）");
  return [name, halfWidth, fullBrackets, halfWidth.replace(/\s+/g, ""), fullBrackets.replace(/\s+/g, "")];
}

async function organisationsWhere(tx: Tx, which: SQL | undefined): Promise<readonly KnownOrganisation[]> {
  const someoneRunsIt = exists(
    tx
      .select({ one: sql`1` })
      .from(memberships)
      .where(and(eq(memberships.organisationId, organisations.id), isNull(memberships.revokedAt))),
  );
  const rows = await tx
    .select({
      id: organisations.id,
      name: organisations.name,
      creditCode: organisations.creditCode,
      verification: organisations.verification,
      hasMembers: sql<boolean>`${someoneRunsIt}`,
    })
    .from(organisations)
    .where(which)
    .orderBy(sql`${organisations.verification} = 'verified' desc`, asc(organisations.id));
  return rows.map(({ verification, hasMembers, ...known }) => ({
    ...known,
    unproven: isUnproven(verification, hasMembers),
  }));
}

/** The organisation for which an import was handed in. */
export async function givenEmployer(tx: Tx, organisationId: number): Promise<NamedEmployer> {
  const [organisation] = await organisationsWhere(tx, eq(organisations.id, organisationId));
  if (organisation === undefined) throw new Error(`There is no organisation ${organisationId}.`);
  return organisation;
}

async function knownOrganisations(tx: Tx, rows: readonly ReadPosting[]): Promise<readonly KnownOrganisation[]> {
  const names = [...new Set(rows.flatMap(({ employer }) => spellings(employer ?? "")))];
  const codes = [...new Set(rows.flatMap(({ creditCode }) => (creditCode === null ? [] : [creditCode])))];
  return organisationsWhere(
    tx,
    or(inArray(organisations.name, names), codes.length > 0 ? inArray(organisations.creditCode, codes) : undefined),
  );
}

/**
 * The organisation a row means: the one with its credit code; by name only one whose code does not contradict the row's, and that
 * is not merely said to have this name.
 */
function meant(known: readonly KnownOrganisation[], posting: ReadPosting): NamedEmployer | undefined {
  const { creditCode } = posting;
  const byCode = creditCode === null ? undefined : known.find((each) => each.creditCode === creditCode);
  if (byCode !== undefined) return byCode;
  const key = employerKey(posting.employer ?? "");
  const agrees = (each: KnownOrganisation) => creditCode === null || each.creditCode === null;
  return known.find((each) => !each.unproven && employerKey(each.name) === key && agrees(each));
}

function kindOf(posting: ReadPosting): OrganisationKind {
  if (posting.kind === "sheltered") return "workshop";
  return posting.kind === "relief-base" ? "relief-base" : "employer";
}

/**
 * Finds the organisations that rows name and makes those that are not known yet: unverified, with nothing but what the ad
 * says. What is known of an organisation is never changed by an ad.
 *
 * @returns organisations by `employerOf`
 */
export async function nameEmployers(
  tx: Tx,
  rows: readonly ReadPosting[],
  { importId, at }: { readonly importId: number; readonly at: Date },
): Promise<ReadonlyMap<string, NamedEmployer>> {
  const named = new Map<string, NamedEmployer>();
  if (rows.length === 0) return named;
  const find = async () => {
    const known = await knownOrganisations(tx, rows);
    for (const row of rows) {
      const organisation = meant(known, row);
      if (organisation !== undefined) named.set(employerOf(row), organisation);
    }
  };
  await find();
  if (rows.every((row) => named.has(employerOf(row)))) return named;

  // Two imports that meet the same new employer make it once: the second waits here, and finds it.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('imported organisations'))`);
  await find();
  const missing = new Map<string, ReadPosting>();
  for (const row of rows) {
    const employer = employerOf(row);
    if (!named.has(employer) && !missing.has(employer)) missing.set(employer, row);
  }
  if (missing.size === 0) return named;
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
  await tx.insert(importOrganisations).values(made.map(({ id }) => ({ organisationId: id, importId })));
  for (const [index, employer] of [...missing.keys()].entries()) {
    const id = made[index]?.id;
    if (id === undefined) throw new Error("An organisation was not made.");
    named.set(employer, { id, unproven: false });
  }
  return named;
}
