import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { FileRefused } from "./file-refused.ts";

export type TextEncoding = "utf-8" | "utf-8-bom" | "gb18030";

export interface DecodedText {
  readonly encoding: TextEncoding;
  /** The text as UTF-8 without a byte order mark. */
  readonly utf8: Buffer;
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Of the characters a Chinese text is written with, this share at least is on the first plane of GB 2312. */
const COMMON_SHARE = 0.6;

/**
 * Tells how a text is encoded and gives it back as UTF-8. UTF-8 is known for certain, since nothing else is valid UTF-8 by
 * chance; otherwise the bytes must be GB18030 throughout and read like Chinese, or the file is refused rather than turned
 * into nonsense.
 *
 * Throws `FileRefused` with `file-encoding-unknown`.
 */
export function decodeText(file: Buffer): DecodedText {
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
