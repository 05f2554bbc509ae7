import { and, asc, count, eq, ilike, inArray, isNull, or } from "drizzle-orm";
import { authorise, type Grant } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Role } from "#app/domain/accounts/roles.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { addMember } from "#app/usecases/employers/membership.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Db, Tx } from "#db/client.ts";
import { accounts, areas, memberships, organisations } from "#db/schema/all.ts";
import { revokeSessions } from "./revoke-sessions.ts";

const PAGE_SIZE = 30;

export interface ManagedAccount {
  readonly id: number;
  readonly name: string;
  readonly phone: string;
  readonly disabled: boolean;
  readonly roles: readonly {
    readonly membershipId: number;
    readonly role: Role;
    readonly organisation: string | null;
    readonly areaZh: string | null;
    readonly areaEn: string | null;
  }[];
}

export interface AccountQuery {
  /** Part of a name or of a phone number. */
  readonly text: string;
  readonly role: Role | null;
  readonly page: number;
}

/** Accounts with their roles, for the administrator: found by name, phone or role. */
export async function listAccounts(
  ports: Pick<Ports, "db">,
  principal: Principal,
  query: AccountQuery,
): Promise<Result<{ readonly total: number; readonly pages: number; readonly accounts: readonly ManagedAccount[] }>> {
  const granted = authorise(principal, "accounts.manage");
  if (!granted.ok) return granted;
  const { db } = ports;
  const pattern = `%${query.text.trim().replace(/[\\%_]/g, "\\$&")}%`;
  const holders = db
    .select({ id: memberships.accountId })
    .from(memberships)
    .where(and(eq(memberships.role, query.role ?? "seeker"), isNull(memberships.revokedAt)));
  const chosen = and(
    query.text.trim() === "" ? undefined : or(ilike(accounts.name, pattern), ilike(accounts.phone, pattern)),
    query.role === null ? undefined : inArray(accounts.id, holders),
  );
  const [amount] = await db.select({ total: count() }).from(accounts).where(chosen);
  const total = amount?.total ?? 0;
  const people = await db
    .select()
    .from(accounts)
    .where(chosen)
    .orderBy(asc(accounts.id))
    .limit(PAGE_SIZE)
    .offset((query.page - 1) * PAGE_SIZE);
  const held = await rolesOf(
    db,
    people.map(({ id }) => id),
  );
  return ok({
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    accounts: people.map(({ id, name, phone, disabledAt }) => ({
      id,
      name,
      phone,
      disabled: disabledAt !== null,
      roles: held.filter(({ accountId }) => accountId === id),
    })),
  });
}

/** One account with its roles, for the administrator. Refuses `not-allowed`, `not-found`. */
export async function readAccount(
  ports: Pick<Ports, "db">,
  principal: Principal,
  accountId: number,
): Promise<Result<ManagedAccount>> {
  const granted = authorise(principal, "accounts.manage");
  if (!granted.ok) return granted;
  const [account] = await ports.db.select().from(accounts).where(eq(accounts.id, accountId));
  if (account === undefined) return refuse("not-found");
  const { id, name, phone, disabledAt } = account;
  return ok({ id, name, phone, disabled: disabledAt !== null, roles: await rolesOf(ports.db, [id]) });
}

/** The roles that accounts hold now, each with what it is held for. */
async function rolesOf(db: Db, accountIds: readonly number[]) {
  if (accountIds.length === 0) return [];
  return db
    .select({
      membershipId: memberships.id,
      accountId: memberships.accountId,
      role: memberships.role,
      organisation: organisations.name,
      areaZh: areas.nameZh,
      areaEn: areas.nameEn,
    })
    .from(memberships)
    .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
    .leftJoin(areas, eq(areas.code, memberships.areaCode))
    .where(and(isNull(memberships.revokedAt), inArray(memberships.accountId, [...accountIds])))
    .orderBy(asc(memberships.id));
}

function audit(
  tx: Tx,
  at: Date,
  grant: Grant,
  action: string,
  accountId: number,
  details: Record<string, string | number>,
) {
  const { accountId: by, role } = grant;
  return recordChange(tx, { at, accountId: by, role, action, objectType: "account", objectId: accountId, details });
}

/**
 * Disables an account, which signs it out everywhere at once, or lets it in again.
 *
 * Refuses `not-allowed`, `not-found`, `own-account`.
 */
export async function setAccountDisabled(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  accountId: number,
  disabled: boolean,
): Promise<Result<undefined>> {
  const granted = authorise(principal, "accounts.manage");
  if (!granted.ok) return granted;
  if (granted.value.accountId === accountId) return refuse("own-account");
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const changed = await tx
      .update(accounts)
      .set({ disabledAt: disabled ? at : null })
      .where(eq(accounts.id, accountId))
      .returning({ id: accounts.id });
    if (changed.length === 0) return refuse("not-found");
    if (disabled) await revokeSessions(tx, accountId, at);
    await audit(tx, at, granted.value, disabled ? "accounts.disable" : "accounts.enable", accountId, {});
    return ok();
  });
}

/**
 * Gives an account a role: for an organisation where it is an employer's or a workshop's, for a town where it is a
 * liaison's. Giving it twice gives it once.
 *
 * Refuses `not-allowed`, `not-found`, `role-needs-organisation`, `role-needs-area`.
 */
export async function grantRole(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly accountId: number;
    readonly role: Role;
    readonly organisationId: number | null;
    readonly areaCode: string | null;
  },
): Promise<Result<undefined>> {
  const granted = authorise(principal, "accounts.manage");
  if (!granted.ok) return granted;
  const { accountId, role } = input;
  const ofOrganisation = role === "employer" || role === "workshop-manager";
  if (ofOrganisation && input.organisationId === null) {
    return refuse("role-needs-organisation", { field: "organisationId" });
  }
  if (role === "liaison" && input.areaCode === null) return refuse("role-needs-area", { field: "areaCode" });
  const bounds = {
    organisationId: ofOrganisation ? input.organisationId : null,
    areaCode: role === "liaison" ? input.areaCode : null,
  };
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for("update");
    if (account === undefined) return refuse("not-found");
    if (bounds.organisationId !== null) {
      const [known] = await tx
        .select({ id: organisations.id })
        .from(organisations)
        .where(eq(organisations.id, bounds.organisationId));
      if (known === undefined) return refuse("role-needs-organisation", { field: "organisationId" });
    }
    if (bounds.areaCode !== null) {
      const [known] = await tx.select({ code: areas.code }).from(areas).where(eq(areas.code, bounds.areaCode));
      if (known === undefined) return refuse("role-needs-area", { field: "areaCode" });
    }
    const held = await tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.accountId, accountId), eq(memberships.role, role), isNull(memberships.revokedAt)));
    const { organisationId, areaCode } = bounds;
    if (held.some((each) => each.organisationId === organisationId && each.areaCode === areaCode)) return ok();
    if ((role === "employer" || role === "workshop-manager") && bounds.organisationId !== null) {
      await addMember(tx, { accountId, role, organisationId: bounds.organisationId, at });
    } else {
      await tx.insert(memberships).values({ accountId, role, ...bounds, createdAt: at });
    }
    await audit(tx, at, granted.value, "accounts.grant-role", accountId, { role });
    return ok();
  });
}

/** Takes a role back. Refuses `not-allowed`, `not-found`, `own-account` for one's own administrator role. */
export async function revokeRole(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  membershipId: number,
): Promise<Result<undefined>> {
  const granted = authorise(principal, "accounts.manage");
  if (!granted.ok) return granted;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [held] = await tx.select().from(memberships).where(eq(memberships.id, membershipId)).for("update");
    if (held === undefined || held.revokedAt !== null) return refuse("not-found");
    if (held.accountId === granted.value.accountId && held.role === "administrator") return refuse("own-account");
    await tx.update(memberships).set({ revokedAt: at }).where(eq(memberships.id, membershipId));
    await audit(tx, at, granted.value, "accounts.revoke-role", held.accountId, { role: held.role });
    return ok();
  });
}
