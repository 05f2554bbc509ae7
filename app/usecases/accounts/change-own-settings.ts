import { eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import { readPersonName } from "#app/domain/accounts/person-name.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { accounts, type DisplaySettings } from "#db/schema/all.ts";

/**
 * Changes the name, the language and how pages are shown, of the person's own account.
 *
 * Refuses `not-signed-in`, `not-allowed`, and `invalid-input` (field `name`).
 */
export async function changeOwnSettings(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly name: string; readonly locale: "zh-CN" | "en"; readonly display: DisplaySettings },
): Promise<Result<undefined>> {
  const accountId = principal.kind === "account" ? principal.accountId : null;
  const granted = authorise(principal, "accounts.change-own-settings", { accountId });
  if (!granted.ok) return granted;
  const name = readPersonName(input.name);
  if (!name.ok) return name;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [before] = await tx.select().from(accounts).where(eq(accounts.id, granted.value.accountId)).for("update");
    await tx
      .update(accounts)
      .set({ name: name.value, locale: input.locale, display: input.display })
      .where(eq(accounts.id, granted.value.accountId));
    await recordChange(tx, {
      at,
      accountId,
      role: granted.value.role,
      action: "accounts.change-settings",
      objectType: "account",
      objectId: accountId,
      details: { name: before?.name !== name.value, locale: input.locale },
    });
    return ok();
  });
}
