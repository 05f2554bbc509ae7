/** The columns of a job board's download, as employers' offices keep them. */
export const HEADINGS = ["职位", "公司", "地址", "薪酬", "标签"];
const PLACES = ["南京-栖霞区", "奉化-溪口镇", "宁波-奉化区", "异地招聘", "上海"];
const TITLES = ["包装工", "客服专员", "Java开发工程师", "缝纫工", "保洁员"];
const TAGS =
  "[[['五险一金'], ['年终奖金'], ['包吃']], ['宁波', '2年经验', '大专', '招2人', '09-03发布', '普通话良好']]";

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}

/**
 * Rows in a job board's layout; a hundredth has no pay, and another repeats its predecessor. `word` stands in every title.
 */
export function jobBoardRows(count: number, word = ""): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const number = index % 100 === 7 ? index - 1 : index;
    const pay = index % 100 === 3 ? "" : pick(["6-8千/月", "0.8-1.3万/月", "150元/天", "面议"], number);
    const title = [`${pick(TITLES, number)}${number}`, word].join(" ").trim();
    return [title, `虚构公司${number % 2000}`, pick(PLACES, number), pay, TAGS];
  });
}
