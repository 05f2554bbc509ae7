import { gzipSync } from "node:zlib";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const PRELOAD = /<link\b[^>]*rel="modulepreload"[^>]*>/g;
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/**
 * Bytes of JavaScript, compressed, that a page makes a browser fetch or read: scripts and module preloads with all they
 * import, and scripts written into the page. Data in a script element is none.
 */
export async function clientScriptBytes(url: string, path: string): Promise<number> {
  const response = await fetch(url + path);
  const html = await response.text();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  const files = new Set<string>();
  let inline = "";
  for (const [, tag = "", body = ""] of html.matchAll(SCRIPT)) {
    const type = attribute(tag, "type");
    const source = attribute(tag, "src");
    if (source !== undefined) files.add(source);
    else if (type === undefined || type === "module" || type === "text/javascript") inline += body;
  }
  for (const [tag] of html.matchAll(PRELOAD)) files.add(attribute(tag, "href") ?? "");
  for (const file of inline.matchAll(/import[^"']*["'](\/assets\/[^"']+)["']/g)) files.add(file[1] ?? "");
  let bytes = inline === "" ? 0 : gzipSync(inline).length;
  for (const file of files) {
    if (file === "") continue;
    const script = await fetch(new URL(file, url));
    bytes += gzipSync(Buffer.from(await script.arrayBuffer())).length;
  }
  return bytes;
}
