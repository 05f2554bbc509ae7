import { desc, eq } from "drizzle-orm";
import type { PinKind, UnkeptHold } from "#app/domain/workshops/places-market.ts";
import type { Db } from "#db/client.ts";
import { type PlaceName, placeNames } from "#db/queries/workshops/place-names.ts";
import { accounts, placePins, seekers } from "#db/schema/all.ts";
import type { ProposalRow } from "./current-proposal.ts";

/** A pair that is kept or left out. */
export interface ListedPin {
  readonly seekerId: number;
  readonly name: string;
  readonly place: PlaceName;
  readonly kind: PinKind;
  /** Set by hand, or by what both sides decided. */
  readonly origin: "pinned" | "decided";
  readonly setBy: string | null;
  readonly setAt: Date;
  /** It was set after the proposal was made, and counts from the next one on. */
  readonly pending: boolean;
  /** Why the proposal could not keep it. */
  readonly unkept: UnkeptHold["why"] | null;
}

/** All pairs that are kept or left out, the last one set first. */
export async function listPins(
  db: Db,
  { computedAt, unkeptHolds }: ProposalRow,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedPin[]> {
  const rows = await db
    .select({ pin: placePins, name: seekers.name, setBy: accounts.name })
    .from(placePins)
    .innerJoin(seekers, eq(seekers.id, placePins.seekerId))
    .leftJoin(accounts, eq(accounts.id, placePins.setBy))
    .orderBy(desc(placePins.setAt), desc(placePins.id))
    .limit(limit)
    .offset(offset);
  const names = await placeNames(
    db,
    rows.map(({ pin }) => pin.postingId),
  );
  return rows.flatMap(({ pin, name, setBy }): ListedPin[] => {
    const place = names.get(pin.postingId);
    if (place === undefined) return [];
    const unkept = unkeptHolds.find((hold) => hold.personId === pin.seekerId && hold.placeId === pin.postingId);
    const { seekerId, kind, origin, setAt } = pin;
    return [
      { seekerId, name, place, kind, origin, setBy, setAt, pending: setAt > computedAt, unkept: unkept?.why ?? null },
    ];
  });
}
