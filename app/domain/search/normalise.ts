import { Converter } from "opencc-js/t2cn";

/** Runs of digits this long are phone, identity or account numbers: they have no business in an index. */
const LONG_NUMBER = /(?<!\p{N})\p{N}[\p{N}\s-]{5,}\p{N}[xX]?/gu;
const MIN_DIGITS_OF_LONG_NUMBER = 7;

/** Traditional characters as the mainland writes them, phrase by phrase: 保潔員 becomes 保洁员. */
const simplified = Converter({ from: "t", to: "cn" });
const HAS_HAN = /\p{Script=Han}/u;

/**
 * Text as the index and the queries spell it: full-width forms narrowed (NFKC), lower case, simplified characters, no
 * control characters, single spaces. The same text always becomes the same, so what is typed meets what is stored.
 */
export function normaliseText(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return HAS_HAN.test(plain) ? simplified(plain) : plain;
}

/** The text without phone, identity and account numbers; `2,500–3,000` and `8:30-17:00` stay. */
export function withoutLongNumbers(text: string): string {
  return text.replace(LONG_NUMBER, (run) =>
    run.replace(/\P{N}/gu, "").length >= MIN_DIGITS_OF_LONG_NUMBER && !/\d{4}\s*-\s*\d{4}$/.test(run) ? " " : run,
  );
}

/** Chinese characters in a row, and other letters and digits in a row (`c++`, `7.5`): everything else separates. */
export function runsOf(normalised: string): readonly string[] {
  return normalised.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:\.\p{N}+|[+#]+)*/gu) ?? [];
}

/** Every Chinese character a word of its own, so that trigrams compare character by character. */
export function spelledApart(text: string): string {
  return normaliseText(text)
    .replace(/(\p{Script=Han})/gu, " $1 ")
    .replace(/\s+/g, " ")
    .trim();
}
