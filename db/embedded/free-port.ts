import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Below the ports that systems hand out to outgoing connections (Linux from 32768, others from 49152): a port from among
 * those could be gone again before the program it was meant for listens on it.
 */
const quietPorts = { from: 20_000, to: 32_000 };

/** The port if nobody listens on it at this address, else `undefined`. */
export function freePort(port: number, host = "127.0.0.1"): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(port)));
  });
}

/**
 * Any free port on the loopback interface, taken at random so that several who ask at once get different ones.
 *
 * @throws when a hundred tries find none
 */
export async function anyFreePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = await freePort(randomInt(quietPorts.from, quietPorts.to));
    if (port !== undefined) return port;
  }
  throw new Error(`No free port was found between ${quietPorts.from} and ${quietPorts.to}.`);
}
