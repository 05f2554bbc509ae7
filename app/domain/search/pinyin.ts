import { pinyin } from "pinyin-pro";

/** How a text is spoken: its syllables without tones, and their first letters. */
export interface Reading {
  /** `baojieyuan` */
  readonly spelled: string;
  /** `bjy` */
  readonly initials: string;
  /** Syllables as they sound here, where zh/z, ch/c, sh/s, n/l and -ng/-n are not told apart: what is heard alike is alike. */
  readonly sound: string;
}

/** The syllables of Chinese characters; other letters stay together as they are. */
function syllablesOf(text: string): readonly string[] {
  return pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
}

function soundOf(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n/, "l")
    .replace(/([aei])ng$/, "$1n");
}

/** The reading of a normalised text. */
export function readingOf(text: string): Reading {
  const syllables = syllablesOf(text);
  return {
    spelled: syllables.join(""),
    initials: syllables.map((each) => each.slice(0, 1)).join(""),
    sound: syllables.map(soundOf).join(" "),
  };
}
