const LONGEST_FIELD = 500_000;

/** Beginnings that rules about wording take up, and an end that lets them down. */
const PIECES: readonly (readonly [piece: string, end: string])[] = [
  ["mild and ", "mil disabled"],
  ["severe, ", "severely"],
  ["people with ", "people wit"],
  ["no no ", "deaf"],
  ["grade 1 to ", "grade"],
  ["残疾类别：", "残疾类"],
  ["一级、", "残"],
  ["听力或", "听力"],
  ["肢体和", "肢"],
  ["限限", "限女"],
  ["不招", "不"],
  ["持证", "持"],
  ["月薪3000-", "元"],
  ["1万5千", "元/"],
  ["（", "）"],
  ["8:00-", "8:"],
  ["2027.3.", "2027"],
  ["奉化区", "奉化"],
  ["a", "!"],
  [" ", "x"],
  ["\n", "x"],
  ["\u200B", "x"],
];

export interface HostileText {
  readonly name: string;
  readonly text: string;
}

/** Texts as long as a form takes them, made of pieces that a rule begins to match again and again. */
export const hostileTexts: readonly HostileText[] = PIECES.flatMap(([piece, end]) =>
  [3_000, 20_000, LONGEST_FIELD].map((length) => ({
    name: `${length} characters of ${JSON.stringify(piece)}`,
    text: `${piece.repeat(Math.floor((length - end.length) / piece.length))}${end}`,
  })),
);
