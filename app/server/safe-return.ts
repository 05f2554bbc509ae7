/**
 * A path of this site to go back to. Anything else — another host, `//host`, `/\host`, a control character — becomes
 * `fallback`, so that a link from a stranger cannot send people away through us.
 */
export function safeReturnPath(value: unknown, fallback = "/"): string {
  if (typeof value !== "string" || !value.startsWith("/")) return fallback;
  const origin = "http://same.invalid";
  if (!URL.canParse(value, origin)) return fallback;
  const url = new URL(value, origin);
  if (url.origin !== origin) return fallback;
  const path = `${url.pathname}${url.search}${url.hash}`;
  return path.startsWith("//") ? fallback : path;
}
