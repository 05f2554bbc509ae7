import { checkPassword } from "#app/domain/accounts/check-password.ts";
import { readPersonName } from "#app/domain/accounts/person-name.ts";
import { normalisePhone } from "#app/domain/accounts/phone.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { accounts, memberships } from "#db/schema/all.ts";
import { countAttempt } from "./count-attempt.ts";
import { openSession, type OpenedSession } from "./open-session.ts";

/** The wording of the privacy explanation a person agrees to; a new wording gets a new date. */
export const PRIVACY_EXPLANATION = "2026-01";

/**
 * Opens an account for somebody who registers by themselves, as a jobseeker or to hire, and signs them in. Who comes to hire has
 * no organisation yet: they register it next, or ask to be let into theirs. That they agreed to the privacy
 * explanation stands in the audit log with its version (PIPL arts 14, 17).
 *
 * Whether a number has an account is told only to those whose other answers are in order, and only so many times from one
 * network address: lists of numbers cannot be tried.
 *
 * Refuses `invalid-input` (field `name`), `phone-invalid`, `password-too-weak`, `consent-missing` (field `consent`),
 * `too-many-attempts` (param `minutes`), `phone-taken` (field `phone`).
 */
export async function registerAccount(
  ports: Pick<Ports, "db" | "clock" | "passwords" | "signInLimiter" | "randomToken">,
  input: {
    readonly as: "seeker" | "employer";
    readonly name: string;
    readonly phone: string;
    readonly password: string;
    readonly consent: boolean;
    readonly locale: "zh-CN" | "en";
    readonly networkAddress: string;
  },
): Promise<Result<OpenedSession>> {
  const name = readPersonName(input.name);
  if (!name.ok) return name;
  const phone = normalisePhone(input.phone);
  if (!phone.ok) return phone;
  const strong = checkPassword(input.password, phone.value);
  if (!strong.ok) return strong;
  if (!input.consent) return refuse("consent-missing", { field: "consent" });
  const counted = await countAttempt(ports, `address:${input.networkAddress}/register`);
  if (!counted.ok) return counted;
  const passwordHash = await ports.passwords.hash(input.password);
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [account] = await tx
      .insert(accounts)
      .values({ phone: phone.value, passwordHash, name: name.value, locale: input.locale, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: accounts.id });
    if (account === undefined) return refuse("phone-taken", { field: "phone" });
    await tx.insert(memberships).values({ accountId: account.id, role: input.as, createdAt: at });
    await recordChange(tx, {
      at,
      accountId: account.id,
      role: input.as,
      action: "accounts.register",
      objectType: "account",
      objectId: account.id,
      details: { privacyExplanation: PRIVACY_EXPLANATION },
    });
    return ok(await openSession(ports, tx, account.id));
  });
}
