import { describe, expect, it } from "vitest";
import { markChinese } from "./language-of-parts.ts";

const zh = (text: string) => `<span lang="zh-CN">${text}</span>`;

describe("Chinese in an English document", () => {
  it.each([
    ["<p>包装工</p>", `<p>${zh("包装工")}</p>`],
    ["<h1>Application: “行政文员”</h1>", `<h1>Application: “${zh("行政文员")}”</h1>`],
    ["<p>清洗工 at 禾小满 in Fenghua</p>", `<p>${zh("清洗工")} at ${zh("禾小满")} in Fenghua</p>`],
    ["<p>8:00—16:30，中间休息半小时</p>", `<p>8:00—16:30，${zh("中间休息半小时")}</p>`],
    ["<p>锦屏街道望桃路 100 号，二楼</p>", `<p>${zh("锦屏街道望桃路 100 号，二楼")}</p>`],
    ["<p>R&amp;D，研发 &amp; 测试</p>", `<p>R&amp;D，${zh("研发")} &amp; ${zh("测试")}</p>`],
    ["<p>before<b>面点师</b> after</p>", `<p>before<b>${zh("面点师")}</b> after</p>`],
  ])("is marked in texts: %s", (html, marked) => {
    expect(markChinese(html)).toBe(marked);
  });

  it("is marked on the element where only text can stand, and on a field that holds some", () => {
    expect(markChinese('<option value="3">溪口镇</option>')).toBe('<option lang="zh-CN" value="3">溪口镇</option>');
    expect(markChinese('<textarea name="a">说明\nand more</textarea>')).toBe(
      '<textarea lang="zh-CN" name="a">说明\nand more</textarea>',
    );
    expect(markChinese('<input name="q" value="缝纫"/>')).toBe('<input lang="zh-CN" name="q" value="缝纫"/>');
  });

  it("is left alone in scripts, titles, other attributes and where it is marked", () => {
    for (const html of [
      '<script type="application/ld+json">{"title":"包装工"}</script>',
      "<title>包装工 · Tongxing</title>",
      '<button name="locale" value="zh-CN" lang="zh-CN">中文</button>',
      '<nav aria-label="包装工">Main</nav>',
      "<p>No Chinese here: a &lt; b</p>",
    ]) {
      expect(markChinese(html)).toBe(html);
    }
  });
});
