import { decidePlace } from "#app/usecases/workshops/decide-place.ts";
import { pinPlace } from "#app/usecases/workshops/pin-place.ts";
import { readProposal } from "#app/usecases/workshops/read-proposal.ts";
import { readProposedPerson } from "#app/usecases/workshops/read-proposed-person.ts";
import { readWorkshopProposal } from "#app/usecases/workshops/read-workshop-proposal.ts";
import { requestProposal } from "#app/usecases/workshops/request-proposal.ts";
import { unpinPlace } from "#app/usecases/workshops/unpin-place.ts";
import { placePins, placeProposalRows, placeProposals } from "#db/schema/all.ts";
import { consentOf, seekerOf } from "#tests/factories/seeker.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";
import { listing, OWN_ONLY, type Probe, trial } from "../probe.ts";
import type { Scene } from "../scene.ts";

/** A proposal that holds, with one pair of somebody who agreed to be seen and a place of the scene's organisation. */
async function pairOf({ ports, posting }: Scene) {
  const { db } = ports;
  const { id: postingId } = await posting({ kind: "sheltered" });
  const seeker = await seekerOf(db);
  await consentOf(db, seeker, "employer-anonymous-view");
  const figures = {
    postingId,
    headcount: 2,
    taken: 0,
    free: 2,
    limited: false,
    proposed: 1,
    feasibleFor: 1,
    cutOff: null,
  };
  const [proposal] = await db
    .insert(placeProposals)
    .values({ requestedAt: MADE_AT, computedAt: MADE_AT, rulesVersion: "0", people: 1, unsuited: 0, places: [figures] })
    .returning();
  const [row] = await db
    .insert(placeProposalRows)
    .values({
      proposalId: proposal?.id ?? 0,
      seekerId: seeker.id,
      postingId,
      feasibility: "fits",
      score: 5000,
      rank: 1,
      wishes: 1,
      position: 1,
      held: false,
      passedOver: [],
    })
    .returning();
  return { rowId: row?.id ?? 0, seekerId: seeker.id, postingId };
}

export const WORKSHOP_PROBES = {
  "workshops.read-proposal": [
    trial(readProposal, async (scene) => {
      await pairOf(scene);
      return (principal) => readProposal(scene.ports, principal, { list: "pairs", postingId: null, page: 1 });
    }),
  ],
  "workshops.propose": [
    trial(
      requestProposal,
      async ({ ports }) => {
        await ports.db.delete(placeProposals);
        return (principal) => requestProposal(ports, principal);
      },
      OWN_ONLY,
    ),
  ],
  "workshops.decide-for-workshop": [
    trial(readWorkshopProposal, async (scene) => {
      const { postingId } = await pairOf(scene);
      return async (principal) =>
        listing(await readWorkshopProposal(scene.ports, principal), ({ places }) =>
          places.some(({ place }) => place.postingId === postingId),
        );
    }),
    trial(decidePlace, async (scene) => {
      const { rowId } = await pairOf(scene);
      return (principal) =>
        decidePlace(scene.ports, principal, { rowId, side: "workshop", decision: "confirmed", reason: null });
    }),
  ],
  "workshops.decide-for-person": [
    trial(readProposedPerson, async (scene) => {
      const { rowId } = await pairOf(scene);
      return (principal) => readProposedPerson(scene.ports, principal, rowId);
    }),
    trial(decidePlace, async (scene) => {
      const { rowId } = await pairOf(scene);
      return (principal) =>
        decidePlace(scene.ports, principal, { rowId, side: "counsellor", decision: "confirmed", reason: null });
    }),
    trial(pinPlace, async (scene) => {
      const { seekerId, postingId } = await pairOf(scene);
      return (principal) => pinPlace(scene.ports, principal, { seekerId, postingId, kind: "hold" });
    }),
    trial(unpinPlace, async (scene) => {
      const { seekerId, postingId } = await pairOf(scene);
      await scene.ports.db
        .insert(placePins)
        .values({ seekerId, postingId, kind: "bar", origin: "pinned", setAt: MADE_AT });
      return (principal) => unpinPlace(scene.ports, principal, { seekerId, postingId });
    }),
  ],
} as const satisfies Record<string, Probe>;
