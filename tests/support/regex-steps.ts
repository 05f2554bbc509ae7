import { type AST, RegExpParser } from "@eslint-community/regexpp";

/**
 * Runs a regular expression as engines do, by trying and going back, and counts the steps. How a pattern grows with its
 * text can so be told without a clock.
 */
export class CountedPattern {
  steps = 0;
  #text = "";
  readonly #pattern: AST.Pattern;
  readonly #flags: string;
  readonly #limit: number;

  /** @param limit steps after which it stops counting and throws `TooManySteps` */
  constructor(source: string, flags: string, limit: number) {
    this.#flags = flags;
    this.#limit = limit;
    const modes = { unicode: flags.includes("u"), unicodeSets: flags.includes("v") };
    this.#pattern = new RegExpParser().parsePattern(source, 0, source.length, modes);
  }

  /** Steps it takes to find every match, as `matchAll` and `replace` do. */
  count(text: string): number {
    this.steps = 0;
    this.#text = text;
    for (let at = 0; at <= text.length;) {
      let end = -1;
      this.#alternatives(this.#pattern.alternatives, at, (to) => {
        end = to;
        return true;
      });
      at = end > at ? end : at + 1;
    }
    return this.steps;
  }

  #alternatives(alternatives: readonly AST.Alternative[], at: number, then: Next): boolean {
    return alternatives.some(({ elements }) => this.#sequence(elements, 0, at, then));
  }

  #sequence(elements: readonly AST.Element[], index: number, at: number, then: Next): boolean {
    const element = elements[index];
    if (element === undefined) return then(at);
    return this.#element(element, at, (to) => this.#sequence(elements, index + 1, to, then));
  }

  #element(element: AST.Element | AST.QuantifiableElement, at: number, then: Next): boolean {
    this.steps += 1;
    if (this.steps > this.#limit) throw new TooManySteps();
    switch (element.type) {
      case "Group":
      case "CapturingGroup":
        return this.#alternatives(element.alternatives, at, then);
      case "Quantifier":
        return this.#repeat(element, 0, at, then);
      case "Assertion":
        return this.#assertion(element, at) && then(at);
      case "Backreference":
        return then(at);
      default: {
        const char = this.#text[at];
        return char !== undefined && matcherOf(element, this.#flags).test(char) && then(at + 1);
      }
    }
  }

  #repeat(quantifier: AST.Quantifier, done: number, at: number, then: Next): boolean {
    const more = () =>
      done < quantifier.max &&
      this.#element(quantifier.element, at, (to) => to > at && this.#repeat(quantifier, done + 1, to, then));
    if (done < quantifier.min) return more();
    return quantifier.greedy ? more() || then(at) : then(at) || more();
  }

  #assertion(assertion: AST.Assertion, at: number): boolean {
    switch (assertion.kind) {
      case "start":
        return at === 0;
      case "end":
        return at === this.#text.length;
      case "word":
        return true;
      case "lookahead":
        return this.#alternatives(assertion.alternatives, at, () => true) !== assertion.negate;
      case "lookbehind":
        return this.#lookBehind(assertion, at);
    }
  }

  #lookBehind(assertion: AST.LookbehindAssertion, at: number): boolean {
    let found = false;
    for (let from = at; from >= 0 && !found; from -= 1) {
      found = this.#alternatives(assertion.alternatives, from, (to) => to === at);
      // Engines match backwards and stop where nothing longer can match.
      if (at - from > MOST_LOOKED_BACK) break;
    }
    return found !== assertion.negate;
  }
}

const MOST_LOOKED_BACK = 20;

export class TooManySteps extends Error {}

type Next = (at: number) => boolean;

const matchers = new WeakMap<object, RegExp>();

/** One character's own pattern: the engine knows best what a class holds. */
function matcherOf(element: { readonly raw: string }, flags: string): RegExp {
  const known = matchers.get(element);
  if (known) return known;
  const made = new RegExp(`^(?:${element.raw})$`, flags.replace(/[gy]/g, ""));
  matchers.set(element, made);
  return made;
}

/** Texts that make a pattern try again and again: what may stand before each repetition, the repetition, and no match. */
export function adversariesOf(source: string, flags: string, length: number): readonly string[] {
  const modes = { unicode: flags.includes("u"), unicodeSets: flags.includes("v") };
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, modes);
  const units = new Set<string>();
  const walk = (node: AST.Node, before: string): void => {
    if (node.type === "Quantifier" && node.max > 1) {
      const unit = sampleOf(node.element, flags);
      if (unit !== "") for (const lead of ["", before]) units.add(`${lead}\u0000${unit}`);
    }
    if ("alternatives" in node) {
      for (const { elements } of node.alternatives) {
        let lead = before;
        for (const element of elements) {
          walk(element, lead);
          lead = (lead + sampleOf(element, flags)).slice(-40);
        }
      }
    } else if (node.type === "Quantifier") walk(node.element, before);
  };
  walk(pattern, "");
  const whole = pattern.alternatives.map(({ elements }) => elements.map((each) => sampleOf(each, flags)).join(""));
  const texts = [...units].map((pair) => {
    const [lead = "", unit = ""] = pair.split("\u0000");
    return lead + unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  });
  const wholes = whole.filter((text) => text !== "").map((text) => text.repeat(Math.ceil(length / text.length)));
  return [...texts, ...wholes.map((text) => text.slice(0, length))].map((text) => `${text}\u0001`);
}

const CANDIDATES = [..."a1 0-.,一中 元月残级男é()[]\"'/:;\n\t+#@_A"];

/** A short text that an element matches; empty where none is found. */
function sampleOf(element: AST.Element | AST.QuantifiableElement, flags: string): string {
  switch (element.type) {
    case "Group":
    case "CapturingGroup": {
      const [first] = element.alternatives;
      return first ? first.elements.map((each) => sampleOf(each, flags)).join("") : "";
    }
    case "Quantifier":
      return sampleOf(element.element, flags).repeat(Math.max(1, Math.min(element.min, 3)));
    case "Character":
      return String.fromCodePoint(element.value);
    case "Assertion":
    case "Backreference":
      return "";
    default:
      return CANDIDATES.find((char) => matcherOf(element, flags).test(char)) ?? "";
  }
}
