const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 };

/** A number in words has a unit and begins with a digit: 五险一金 and 万元 hold none. */
const NUMBER =
  /[一二两三四五六七八九十][零〇一二两三四五六七八九]{0,2}[十百千万][零〇一二两三四五六七八九十百千万]{0,10}|十[一二三四五六七八九]?/g;

/**
 * The text with numbers in Chinese words as figures: 三千五 → 3500, 一万二 → 12000, 十三薪 → 13薪. What is no such number
 * stays as it is.
 */
export function withFigures(text: string): string {
  return text.replace(NUMBER, (words) => String(valueOf(words) ?? words));
}

/** Null where the words are no number, such as 五万六千万. */
function valueOf(words: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 0;
  let afterZero = false;
  for (const word of words) {
    const figure = DIGITS[word];
    const unit = UNITS[word];
    if (figure !== undefined) {
      if (digit !== null && digit !== 0) return null;
      afterZero = figure === 0;
      digit = figure;
    } else if (unit === 10_000) {
      if (total > 0) return null;
      total = (section + (digit ?? 0)) * unit;
      [section, digit, lastUnit] = [0, null, unit];
    } else if (unit !== undefined) {
      if (lastUnit > 0 && lastUnit <= unit) return null;
      section += (digit ?? 1) * unit;
      [digit, lastUnit] = [null, unit];
    }
  }
  // The last unit is left out in speech: 三千五 is three thousand five hundred.
  const spoken = !afterZero && lastUnit >= 100 ? lastUnit / 10 : 1;
  return total + section + (digit ?? 0) * spoken;
}
