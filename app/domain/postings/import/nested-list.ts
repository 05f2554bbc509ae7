/** A list in a list: what a job board's tags come as. */
export type Nested = string | readonly Nested[];

const DEEPEST = 8;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0" };
const BARE_WORD = /[+\-.\w]+/y;

/**
 * Reads a list of texts and lists as Python or JSON write it: `[['五险一金'], ["上海", '招2人']]`. Nothing is evaluated.
 * Numbers, `None`, `True` and the like are taken as the text they are written with.
 *
 * @returns undefined where the text is no such list as a whole
 */
export function readNestedList(text: string): readonly Nested[] | undefined {
  let at = 0;

  const skipSpace = () => {
    while (/\s/.test(text.charAt(at))) at += 1;
  };

  const readText = (quote: string): string | undefined => {
    let value = "";
    for (at += 1; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (character === quote) {
        at += 1;
        return value;
      }
      if (character !== "\\") {
        value += character;
        continue;
      }
      at += 1;
      const escaped = text.charAt(at);
      const unicode = /^u([0-9a-f]{4})/i.exec(text.slice(at, at + 5))?.[1];
      if (unicode !== undefined) {
        value += String.fromCharCode(Number.parseInt(unicode, 16));
        at += 4;
      } else value += ESCAPES[escaped] ?? escaped;
    }
    return undefined;
  };

  const readList = (depth: number): readonly Nested[] | undefined => {
    if (depth > DEEPEST) return undefined;
    const close = text.charAt(at) === "(" ? ")" : "]";
    const items: Nested[] = [];
    at += 1;
    skipSpace();
    while (text.charAt(at) !== close) {
      const item = readItem(depth);
      if (item === undefined) return undefined;
      items.push(item);
      skipSpace();
      if (text.charAt(at) === ",") {
        at += 1;
        skipSpace();
      } else if (text.charAt(at) !== close) return undefined;
    }
    at += 1;
    return items;
  };

  const readItem = (depth: number): Nested | undefined => {
    const character = text.charAt(at);
    if (character === "[" || character === "(") return readList(depth + 1);
    if (character === "'" || character === '"') return readText(character);
    BARE_WORD.lastIndex = at;
    const word = BARE_WORD.exec(text)?.[0];
    at += word?.length ?? 0;
    return word;
  };

  skipSpace();
  if (text.charAt(at) !== "[" && text.charAt(at) !== "(") return undefined;
  const list = readList(0);
  skipSpace();
  return at === text.length ? list : undefined;
}

/** All texts of a nested list, in their order. */
export function textsOf(nested: readonly Nested[]): readonly string[] {
  return nested.flatMap((item) => (typeof item === "string" ? [item] : textsOf(item)));
}
