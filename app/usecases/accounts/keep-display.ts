import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { accounts, type DisplaySettings } from "#db/schema/all.ts";

/**
 * Keeps what a signed-in person chose in the display bar with the account, so that the next device shows pages alike. A
 * visitor's choice stays in the browser. How pages look is nobody else's business: no audit line.
 */
export async function keepDisplay(
  ports: Pick<Ports, "db">,
  principal: Principal,
  choice: DisplaySettings & { readonly locale?: "zh-CN" | "en" },
): Promise<void> {
  if (principal.kind === "visitor") return;
  const { locale, ...display } = choice;
  await ports.db
    .update(accounts)
    .set({ display, ...(locale === undefined ? {} : { locale }) })
    .where(eq(accounts.id, principal.accountId));
}
