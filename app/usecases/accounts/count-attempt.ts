import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { AttemptKey, Ports } from "#app/usecases/ports.ts";

/** Counts an attempt under `key`. Refuses `too-many-attempts` (param `minutes`) where there were too many of late. */
export async function countAttempt(
  { signInLimiter }: Pick<Ports, "signInLimiter">,
  key: AttemptKey,
): Promise<Result<undefined>> {
  const { retryAfterSeconds } = await signInLimiter.consume(key);
  return retryAfterSeconds > 0
    ? refuse("too-many-attempts", { params: { minutes: Math.ceil(retryAfterSeconds / 60) } })
    : ok();
}
