import { isIPv6 } from "node:net";

/**
 * What attempts from an address are counted by: the address itself, of IPv6 its first 64 bits, since whoever has one has
 * all that begin alike (RFC 4291, 2.5.1). IPv4 in IPv6's clothes is IPv4.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [before = [], after] = address.split("::").map((part) => part.split(":").filter((group) => group !== ""));
  const between = after === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: between }, () => "0"), ...(after ?? [])];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
