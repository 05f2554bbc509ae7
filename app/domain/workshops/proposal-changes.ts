/** Who was proposed for which posting; null: for none. */
export interface ProposedFor {
  readonly seekerId: number;
  readonly postingId: number | null;
}

/** What is other than in the proposal before. `from` and `to` are postings; null: no place. */
export interface ProposalChange {
  readonly seekerId: number;
  readonly kind: "got-place" | "moved" | "lost-place";
  readonly from: number | null;
  readonly to: number | null;
}

/** What changed for whom from one proposal to the next, by person; whoever had and has no place is not named. */
export function changesBetween(before: readonly ProposedFor[], after: readonly ProposedFor[]): ProposalChange[] {
  const placesOf = (rows: readonly ProposedFor[]) =>
    new Map(rows.map(({ seekerId, postingId }) => [seekerId, postingId]));
  const [was, is] = [placesOf(before), placesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort((a, b) => a - b)
    .flatMap((seekerId): ProposalChange[] => {
      const from = was.get(seekerId) ?? null;
      const to = is.get(seekerId) ?? null;
      if (from === to) return [];
      return [{ seekerId, kind: from === null ? "got-place" : to === null ? "lost-place" : "moved", from, to }];
    });
}
