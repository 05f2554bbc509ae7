import { Parser } from "saxen";
import { FileRefused } from "./file-refused.ts";

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlListener {
  /** `name` without its namespace prefix; attributes are read only where asked for. */
  open?(name: string, attributes: () => Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads a piece-wise XML document in UTF-8. Document type declarations are never followed, so that entities cannot grow.
 *
 * Yields after each piece, so that a reader can take what the listener gathered, or stop.
 * Throws `FileRefused` with `file-damaged` for malformed XML.
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new Parser();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let problem: Error | undefined;
  parser.on("error", (error) => {
    problem ??= error;
  });
  parser.on("openTag", (name, attributes) => listener.open?.(localName(name), attributes));
  parser.on("closeTag", (name) => listener.close?.(localName(name)));
  parser.on("text", (text) => listener.text?.(decodeXmlText(text)));
  parser.on("cdata", (text) => listener.text?.(text));
  for await (const piece of pieces) {
    parser.write(decoded(() => decoder.decode(piece, { stream: true })));
    if (problem !== undefined) throw new FileRefused("file-damaged", problem);
    yield;
  }
  parser.write(decoded(() => decoder.decode()));
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
