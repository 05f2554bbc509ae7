import type { Principal } from "#app/domain/accounts/principal.ts";
import type { PayCheck } from "#app/domain/compliance/posting-pay.ts";
import { readStep } from "#app/domain/postings/form/read-form.ts";
import type { TypedFields } from "#app/domain/postings/form/typed-fields.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findPosting } from "./find-posting.ts";
import { loadMinimumWages, payCheckOf } from "./load-pay-parameters.ts";

/**
 * What the pay step's page says while the employer is still typing: the same check as on submit, with the place and hours the
 * posting has. `null` while what was typed is no pay yet.
 *
 * Refuses what `findPosting` refuses.
 */
export async function checkTypedPay(
  { db, clock }: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly postingId: number; readonly fields: TypedFields },
): Promise<Result<PayCheck | null>> {
  const found = await findPosting(db, principal, "postings.write", input.postingId);
  if (!found.ok) return found;
  const { posting } = found.value;
  const today = clock.today();
  const reading = readStep("pay", input.fields, posting, today);
  if (!reading.valid) return ok(null);
  const wages = await loadMinimumWages(db, posting.areaCode);
  return ok(payCheckOf({ ...posting, ...reading.changes }, wages, today));
}
