import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { FileRefused } from "./file-refused.ts";

export type TextEncoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "gb18030";

export interface DecodedText {
  readonly encoding: TextEncoding;
  /** The text as UTF-8 without a byte order mark. */
  readonly utf8: Buffer;
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Of the characters a Chinese text is written with, this share at least is on the first plane of GB 2312. */
const COMMON_SHARE = 0.6;

const UTF16_HEAD_BYTES = 4096;
const NO_TEXT = /[^\P{Control}\t\n\r]/u;

type Utf16 = "utf-16le" | "utf-16be";

/**
 * Whether the bytes are UTF-16, as Excel's “Unicode text” is: by the mark they begin with, else by the zeros that every
 * separator and line end has on the same one of its two bytes.
 */
export function utf16Of(file: Buffer): Utf16 | undefined {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const head = file.subarray(0, UTF16_HEAD_BYTES);
  let atEven = 0;
  let atOdd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) atEven += 1;
    else atOdd += 1;
  }
  // Zeros within UTF-8 are damage, unless every other byte is one.
  const fewest = head.length / (isUtf8(head) ? 4 : 100);
  if (atEven + atOdd < fewest || (atEven > 0 && atOdd > 0)) return undefined;
  const encoding = atOdd > 0 ? "utf-16le" : "utf-16be";
  const text = textOf(head.subarray(0, head.length - (head.length % 2)), encoding);
  return text !== undefined && /[\t,;\r\n]/.test(text) ? encoding : undefined;
}

/** The text, or undefined where the bytes are none in this encoding. A character cut in two at the end is let pass. */
function textOf(bytes: Buffer, encoding: Utf16): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return NO_TEXT.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/**
 * Tells how a text is encoded and gives it back as UTF-8. UTF-16 is known by its mark or its zeros; UTF-8 is known for certain, since nothing else is valid UTF-8 by
 * chance; otherwise the bytes must be GB18030 throughout and read like Chinese, or the file is refused rather than turned
 * into nonsense.
 *
 * Throws `FileRefused` with `file-encoding-unknown`.
 */
export function decodeText(file: Buffer): DecodedText {
  const utf16 = utf16Of(file);
  if (utf16 !== undefined) {
    const text = file.length % 2 === 0 ? textOf(file, utf16) : undefined;
    if (text === undefined) throw new FileRefused("file-encoding-unknown");
    return { encoding: utf16, utf8: Buffer.from(text, "utf8") };
  }
  if (isUtf8(file)) {
    return file.subarray(0, 3).equals(BYTE_ORDER_MARK)
      ? { encoding: "utf-8-bom", utf8: file.subarray(3) }
      : { encoding: "utf-8", utf8: file };
  }
  if (!readsLikeGb18030(file)) throw new FileRefused("file-encoding-unknown");
  const text = iconv.decode(file, "gb18030");
  if (text.includes("�")) throw new FileRefused("file-encoding-unknown");
  return { encoding: "gb18030", utf8: Buffer.from(text, "utf8") };
}

/** Walks the bytes by the standard's ranges (GB 18030-2005, 1, 2 and 4 bytes) and weighs what they spell. */
function readsLikeGb18030(file: Buffer): boolean {
  let characters = 0;
  let common = 0;
  let at = 0;
  while (at < file.length) {
    const lead = file[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    if (lead === 0x80 || lead === 0xff) return false;
    const second = file[at + 1] ?? 0;
    characters += 1;
    if (second >= 0x30 && second <= 0x39) {
      const third = file[at + 2] ?? 0;
      const fourth = file[at + 3] ?? 0;
      if (third < 0x81 || third > 0xfe || fourth < 0x30 || fourth > 0x39) return false;
      at += 4;
      continue;
    }
    if (second < 0x40 || second === 0x7f || second > 0xfe) return false;
    const punctuation = lead >= 0xa1 && lead <= 0xa3;
    const firstLevelHanzi = lead >= 0xb0 && lead <= 0xd7;
    if (second >= 0xa1 && (punctuation || firstLevelHanzi)) common += 1;
    at += 2;
  }
  return common >= characters * COMMON_SHARE;
}
