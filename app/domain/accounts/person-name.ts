import { ok, refuse, type Result } from "../result.ts";

/** Long enough for 少数民族 names with a dot and for names in the Latin alphabet. */
export const NAME_MAX_LENGTH = 50;

/**
 * A person's name as it is kept: without spaces around it, single ones within. Any script; only what cannot be a name
 * is turned down.
 *
 * Refuses `invalid-input` (field `name`) with `params.reason`: required | too-long | characters.
 */
export function readPersonName(written: string): Result<string> {
  const name = written.normalize("NFC").trim().replace(/\s+/g, " ");
  const refuseFor = (reason: "required" | "too-long" | "characters") =>
    refuse("invalid-input", { field: "name", params: { reason } });
  if (name === "") return refuseFor("required");
  if ([...name].length > NAME_MAX_LENGTH) return refuseFor("too-long");
  if (!/\p{L}/u.test(name) || /[\p{Cc}<>]/u.test(name)) return refuseFor("characters");
  return ok(name);
}
