import { Parser } from "saxen";
import { FileRefused } from "./file-refused.ts";
import { MOST_XML_DEPTH } from "./limits.ts";

export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Characters that one tag, or one text between two tags, may have: many times what a cell can hold. With each piece the
 * parser reads a token that has not ended from its beginning, so that longer ones would cost the square of their length.
 */
const LONGEST_TOKEN = 262_144;

export interface XmlListener {
  /** `name` without its namespace prefix; attributes are read only where asked for, entities as written. */
  open?(name: string, attributes: () => Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads a piece-wise XML document in UTF-8. Document type declarations are never followed, so that entities cannot grow.
 *
 * Yields after each piece, so that a reader can take what the listener gathered, or stop.
 * Throws `FileRefused`: `file-damaged` for malformed XML, `file-too-complex` for a token or a nesting without end.
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new Parser();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let problem: Error | undefined;
  /** Characters since the last token ended. */
  let unended = 0;
  let depth = 0;
  const ended = () => {
    unended = 0;
  };
  parser.on("error", (error) => {
    problem ??= error;
  });
  parser.on("openTag", (name, attributes) => {
    ended();
    depth += 1;
    listener.open?.(localName(name), attributes);
  });
  parser.on("closeTag", (name) => {
    ended();
    depth -= 1;
    listener.close?.(localName(name));
  });
  parser.on("text", (text) => {
    ended();
    listener.text?.(decodeXmlText(text));
  });
  parser.on("cdata", (text) => {
    ended();
    listener.text?.(text);
  });
  for (const event of ["comment", "question", "attention"] as const) parser.on(event, ended);
  const write = (text: string) => {
    unended += text.length;
    parser.write(text);
    if (problem !== undefined) throw new FileRefused("file-damaged", problem);
    if (unended > LONGEST_TOKEN || depth > MOST_XML_DEPTH) throw new FileRefused("file-too-complex");
  };
  for await (const piece of pieces) {
    write(decoded(() => decoder.decode(piece, { stream: true })));
    yield;
  }
  write(decoded(() => decoder.decode()));
  parser.end();
  if (problem !== undefined) throw new FileRefused("file-damaged", problem);
  yield;
}

/** Reads a small document to its end. */
export async function readWholeXml(pieces: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const steps = readXml(pieces, listener);
  while (!(await steps.next()).done);
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    throw new FileRefused("file-damaged", error);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", apos: "'", gt: ">", lt: "<", quot: '"' };

/** Named and numbered entities; saxen's own decoder loses characters beyond the basic plane. */
export function decodeXmlText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
