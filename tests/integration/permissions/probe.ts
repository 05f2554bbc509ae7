import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Role } from "#app/domain/accounts/roles.ts";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import type { Scene, Side } from "./scene.ts";

/** Asks the use case, about objects that are ready. */
export type Ask = (principal: Principal) => Promise<Result<unknown>>;

/** One use case that asks for a permission, and how to ask it. */
export interface Trial {
  /** The use case itself; its name is what the coverage test looks for. */
  readonly useCase: { readonly name: string };
  /** Makes fresh objects for the scene, so that no trial spoils another. */
  readonly prepare: (scene: Scene) => Ask | Promise<Ask>;
  /** Left out where the use case takes no object but the asker's own. */
  readonly sides: readonly Side[];
  /** Roles with another answer than the permission alone gives, by a rule of this use case's own: refused with this code. */
  readonly narrower: Readonly<Partial<Record<Role, RefusalCode>>>;
}

/** All that is tried for one permission: at least one use case. */
export type Probe = readonly [Trial, ...Trial[]];

export function trial(
  useCase: { readonly name: string },
  prepare: Trial["prepare"],
  { sides = ["own", "foreign"], narrower = {} }: Partial<Pick<Trial, "sides" | "narrower">> = {},
): Trial {
  return { useCase, prepare, sides, narrower };
}

/** The use case reaches nothing but what is the asker's own: a foreign object cannot be named. */
export const OWN_ONLY = { sides: ["own"] } as const;

/** A list answers for an object by holding it: what is not on it is refused as much as what cannot be opened. */
export function listing<T>(result: Result<T>, holds: (value: T) => boolean): Result<T> {
  return result.ok && !holds(result.value) ? refuse("not-found") : result;
}
