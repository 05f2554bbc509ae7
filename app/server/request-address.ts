/** The parts of a request that say what it asks for, as they came. */
export interface RequestAddress {
  readonly method: string;
  /** Path and query, before anything was made of them. */
  readonly url: string;
  readonly host: string | undefined;
  /** The host the visitor asked for, where a proxy of ours says so. */
  readonly forwardedHost: string | undefined;
}

/** Methods that no page sends and that cannot be made a `Request` of (Fetch standard, “forbidden method”). */
const FORBIDDEN_METHODS = new Set(["CONNECT", "TRACE", "TRACK"]);

/**
 * What is wrong with an address, before any route sees it. `unusable`: no page of ours could be meant, not even to say
 * so. `unknown`: an address that is cut off in the middle of an escape, or that spells a NUL, which no text of ours has.
 */
export function faultOf({ method, url, host = "", forwardedHost }: RequestAddress): "unusable" | "unknown" | undefined {
  const asked = `http://${forwardedHost ?? host}${url}`;
  if (FORBIDDEN_METHODS.has(method) || !/^\/(?!\/)/.test(url) || !URL.canParse(asked)) return "unusable";
  return canDecode(new URL(asked).pathname) && !/%00/.test(url) ? undefined : "unknown";
}

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
