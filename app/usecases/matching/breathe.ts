/** Lets the process do what else waits: one that never pauses is taken for dead by its queue, which gives the job to another. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
