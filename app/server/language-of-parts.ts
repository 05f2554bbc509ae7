const HAN = /\p{Script=Han}/u;
/** From one Chinese character to the last that no Latin letter parts from it, so that a sentence is one part. */
const CHINESE = /\p{Script=Han}(?:\P{Script=Latin}*\p{Script=Han})?/gu;

/** Elements whose text nobody is read, or that take no language of their own. */
const UNMARKED = new Set(["script", "style", "title"]);
/** Elements that hold text only: the whole of it gets the language. */
const TEXT_ONLY = new Set(["option", "textarea"]);

/**
 * Marks Chinese in an English document as Chinese, so that a voice reads it as such (WCAG 2.2, 3.1.2): job titles,
 * addresses, names and whatever else is stored in Chinese only.
 *
 * @param html a whole document as React writes it, with `<` and `>` in markup alone
 */
export function markChinese(html: string): string {
  const [start = "", ...pieces] = html.split("<");
  return start + pieces.map((piece) => `<${HAN.test(piece) ? marked(piece) : piece}`).join("");
}

/** A tag without its first bracket, and the text up to the next tag. */
function marked(piece: string): string {
  const end = piece.indexOf(">");
  const tag = piece.slice(0, end);
  const text = piece.slice(end + 1);
  const name = /^[a-z]\w{0,20}/.exec(tag)?.[0] ?? "";
  if (UNMARKED.has(name) || tag.includes(' lang="zh')) return piece;
  if (TEXT_ONLY.has(name)) return HAN.test(text) ? `${withLanguage(name, tag)}>${text}` : piece;
  const field = name === "input" && HAN.test(valueOf(tag));
  return `${field ? withLanguage(name, tag) : tag}>${text.replaceAll(CHINESE, '<span lang="zh-CN">$&</span>')}`;
}

function withLanguage(name: string, tag: string): string {
  return `${name} lang="zh-CN"${tag.slice(name.length)}`;
}

/** What stands in a field. */
function valueOf(tag: string): string {
  return tag.split(' value="')[1]?.split('"')[0] ?? "";
}
