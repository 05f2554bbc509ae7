import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

const INKS = ["ink", "ink-soft", "action", "warm", "ask"];
const GROUNDS = ["paper", "sheet", "action-wash", "warm-wash", "ask-wash"];

/** The colours of each theme, those it leaves out taken from the first. */
function themes(): Map<string, ReadonlyMap<string, string>> {
  const blocks = css.split("}").map((block) => {
    const [selector = "", body = ""] = block.split("{").slice(-2);
    const colours = [...body.matchAll(/--([a-z-]{2,20}): (#[0-9a-f]{3,6});/g)].map(
      ([, name = "", colour = ""]) => [name, colour] as const,
    );
    return [selector.trim(), new Map(colours)] as const;
  });
  const light = blocks[0]?.[1] ?? new Map<string, string>();
  return new Map(
    blocks
      .filter(([, colours]) => colours.size > 0)
      .map(([selector, colours], at) => [`${at} ${selector}`, new Map([...light, ...colours])]),
  );
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const whole = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(whole.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

describe("colours of texts", () => {
  it("are found, of every theme", () => {
    expect(themes().size).toBeGreaterThan(4);
  });

  it("stand out 7:1 from every ground a text can have", () => {
    const faint = [...themes()].flatMap(([theme, colours]) =>
      INKS.flatMap((ink) =>
        GROUNDS.flatMap((ground) => {
          const ratio = contrast(colours.get(ink) ?? "", colours.get(ground) ?? "");
          return ratio >= 7 ? [] : [`${theme}: ${ink} on ${ground} ${ratio.toFixed(2)}`];
        }),
      ),
    );
    expect(faint).toEqual([]);
  });
});
