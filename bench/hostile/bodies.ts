/** A body that costs its sender nothing. */
export interface HostileBody {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

const EDGE = "x";
const MULTIPART = `multipart/form-data; boundary=${EDGE}`;
const FORM = "application/x-www-form-urlencoded";

/** `piece` again and again, up to `bytes`. */
const filled = (piece: string, bytes: number) => piece.repeat(Math.floor(bytes / piece.length));

const part = (name: string, more = "") =>
  `--${EDGE}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n\r\n`;

/** Numbered parts: no two have one name. */
function numberedParts(bytes: number): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < bytes; index += 1) {
    const next = part(`f${index}`);
    parts.push(next);
    length += next.length;
  }
  return parts.join("");
}

/** Bodies of about `bytes`, each of a kind that is cheap to send and dear to read. */
export function hostileBodies(bytes: number): readonly HostileBody[] {
  return [
    { name: "fields without values", type: FORM, body: filled("a&", bytes) },
    { name: "equals signs", type: FORM, body: filled("=", bytes) },
    { name: "percent signs", type: FORM, body: `phone=${filled("%", bytes)}` },
    { name: "broken escapes", type: FORM, body: `phone=${filled("%e4%b", bytes)}` },
    { name: "list indexes", type: FORM, body: filled("a[9999999]=1&", bytes) },
    { name: "nested names", type: FORM, body: `${filled("a[b]", bytes)}=1` },
    { name: "one long field", type: FORM, body: `phone=${filled("1", bytes)}` },
    { name: "empty files", type: MULTIPART, body: filled(part("f", '; filename="a"'), bytes) },
    { name: "one part many times", type: MULTIPART, body: filled(part("a"), bytes) },
    { name: "parts of many names", type: MULTIPART, body: numberedParts(bytes) },
    { name: "line ends with hyphens", type: MULTIPART, body: filled("\r\n--", bytes) },
    { name: "almost the edge", type: MULTIPART, body: filled(`\r\n-${EDGE}`, bytes) },
    { name: "a header that does not end", type: MULTIPART, body: `--${EDGE}\r\n${filled("X-Header: a\r\n", bytes)}` },
    {
      name: "a file that does not end",
      type: MULTIPART,
      body: `${part("file", '; filename="a"')}${filled("a", bytes)}`,
    },
    { name: "no boundary", type: "multipart/form-data", body: filled("--x\r\n", bytes) },
    { name: "deep JSON", type: "application/json", body: filled("[", bytes) },
  ];
}
