/** The parts of a request that tell where it comes from. */
export interface RequestOrigin {
  readonly method: string;
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: it must come from a page of this site. Together with SameSite cookies this is
 * the guard against cross-site request forgery.
 *
 * `Sec-Fetch-Site` decides where the browser sends it (all current ones do, over https and on localhost), else `Origin`
 * against our own address or the host that was asked. Neither header means no browser: a script with its own
 * credentials, which forgery cannot be.
 */
export function mayChange(request: RequestOrigin, publicUrl: string): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const { secFetchSite, origin, host } = request;
  // "none": the person typed the address or reloaded a page of ours
  if (secFetchSite !== undefined) return secFetchSite === "same-origin" || secFetchSite === "none";
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}
