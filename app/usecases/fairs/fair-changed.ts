/** The fact that follows every change of a fair that people can see or search: the index follows. */
export function fairChanged(fairId: number) {
  return [{ topic: "fair.changed", payload: { fairId } }] as const;
}
