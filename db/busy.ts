/**
 * What the database and its driver say when they had no time, no room or no connection for a question that is itself in
 * order: asked again a little later it is answered. SQLSTATE and the driver's own codes.
 */
const BUSY = new Set([
  "55P03", // a lock was waited for too long
  "57014", // a statement took too long
  "25P03", // a transaction stood idle too long
  "40P01", // a deadlock
  "40001", // two transactions could not be put in order
  "53300", // no connection is free
  "57P01", // the server is being stopped
  "57P02", // the server crashed
  "57P03", // the server starts
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
]);

/** Whether the same question may be answered a little later. Looks through wrapped errors. */
export function isDatabaseBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return BUSY.has(code) || isDatabaseBusy(error.cause);
}
