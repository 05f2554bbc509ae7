import { pino } from "pino";

/** Lines kept while they cannot be written; what comes beyond is dropped. */
const MOST_WAITING_BYTES = 1_000_000;

/**
 * Where log lines go. A full disk must not end the process: its lines wait, up to a bound, and come out when there is
 * room again.
 *
 * @param fd an open file descriptor; the standard output by default
 */
export function logOutput(fd = 1): pino.DestinationStream {
  const output = pino.destination({ fd, sync: true, maxLength: MOST_WAITING_BYTES });
  output.on("error", () => undefined);
  // What Node itself and the libraries print meets the same full disk.
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listenerCount("error") === 0) stream.on("error", () => undefined);
  }
  return output;
}
