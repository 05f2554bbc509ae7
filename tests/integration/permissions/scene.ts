import { eq } from "drizzle-orm";
import { VISITOR, type Principal } from "#app/domain/accounts/principal.ts";
import type { Role } from "#app/domain/accounts/roles.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import type { OrganisationRow } from "#app/usecases/employers/find-organisation.ts";
import { applications, imports, organisations } from "#db/schema/all.ts";
import { fairOf, type FairRow } from "#tests/factories/fair.ts";
import { type Posting, postingOf } from "#tests/factories/posting.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";
import { csv, HEADINGS, ROWS } from "#tests/integration/imports/made-files.ts";
import type { Owned, PermissionWorld } from "./world.ts";

/** Who asks: somebody in a role, or nobody. */
export type Asker = Role | "visitor";

/** Whether the object is the asker's own, as the permission table means it for the role, or somebody else's. */
export type Side = "own" | "foreign";

/** A spreadsheet of postings as an office hands it in. */
export const SHEET = Buffer.from(csv([HEADINGS, ...ROWS]), "utf8");
export const SHEET_MAPPING = { "0": "title", "1": "employer", "2": "place", "3": "pay" } as const;

/** Who asks about whose objects, and the making of such objects. */
export interface Scene extends Owned {
  readonly ports: PermissionWorld["ports"];
  readonly world: PermissionWorld;
  readonly asker: Asker;
  readonly principal: Principal;
  /** The organisation, as verified as asked for. */
  organisation(changes?: Partial<typeof organisations.$inferInsert>): Promise<OrganisationRow>;
  /** A fresh posting of the organisation, published unless told otherwise. */
  posting(changes?: Parameters<typeof postingOf>[1]): Promise<Posting>;
  /** A fresh application of the jobseeker to a posting of the organisation. */
  application(status: ApplicationStatus): Promise<number>;
  /** A fresh import for the organisation, handed in by a colleague. */
  import(): Promise<number>;
  /** A fresh fair, announced unless told otherwise. */
  fair(changes?: Parameters<typeof fairOf>[1]): Promise<FairRow>;
}

export function sceneOf(world: PermissionWorld, asker: Asker, side: Side): Scene {
  const { ports } = world;
  const { db } = ports;
  const owned = side === "own" && asker !== "visitor" ? world.own[asker] : world.foreign;

  const organisation: Scene["organisation"] = async (changes = {}) => {
    const [row] = await db
      .update(organisations)
      .set({ verification: "verified", ...changes })
      .where(eq(organisations.id, owned.organisationId))
      .returning();
    if (row === undefined) throw new Error("The organisation is gone.");
    return row;
  };
  const posting: Scene["posting"] = async (changes = {}) => {
    await organisation();
    return postingOf(db, { organisationId: owned.organisationId, ...changes });
  };
  return {
    ...owned,
    ports,
    world,
    asker,
    principal: asker === "visitor" ? VISITOR : world.actors[asker],
    organisation,
    posting,
    fair: (changes = {}) => fairOf(db, changes),
    async application(status) {
      const { id: postingId, organisationId } = await posting();
      const [row] = await db
        .insert(applications)
        .values({
          seekerId: owned.seekerId,
          postingId,
          organisationId,
          status,
          createdAt: MADE_AT,
          updatedAt: MADE_AT,
        })
        .returning({ id: applications.id });
      if (row === undefined) throw new Error("No application was made.");
      return row.id;
    },
    async import() {
      await organisation();
      const [row] = await db
        .insert(imports)
        .values({
          accountId: world.foreign.accountId,
          organisationId: owned.organisationId,
          fileName: "岗位.csv",
          format: "csv",
          encoding: "utf-8",
          content: SHEET,
          contentSha256: "0",
          headers: HEADINGS,
          mapping: SHEET_MAPPING,
          status: "uploaded",
          createdAt: MADE_AT,
        })
        .returning({ id: imports.id });
      if (row === undefined) throw new Error("No import was made.");
      return row.id;
    },
  };
}
