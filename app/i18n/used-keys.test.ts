import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogues, NAMESPACES } from "./catalogues.ts";
import type { Namespace } from "./plain-texts.ts";

const app = fileURLToPath(new URL("..", import.meta.url));

type Texts = { readonly [key: string]: string | Texts };

/** Whether a key leads to a text, or to a text that is counted (`_one`, `_other`). */
function leadsToText(texts: Texts, key: string): boolean {
  const parts = key.split(".");
  const last = parts.pop() ?? "";
  let here: string | Texts | undefined = texts;
  for (const part of parts) here = typeof here === "object" ? here[part] : undefined;
  if (typeof here !== "object") return false;
  return typeof here[last] === "string" || typeof here[`${last}_other`] === "string";
}

function isNamespace(text: string): text is Namespace {
  return (NAMESPACES as readonly string[]).includes(text);
}

interface Use {
  readonly file: string;
  readonly key: string;
}

/** Keys written out in calls of `t`, with the namespace they are looked up in; keys put together at run time are not seen. */
function usesIn(file: string): Use[] {
  const source = readFileSync(join(app, file), "utf8");
  const first = /useTranslation\(\[?"(\w+)"/.exec(source)?.[1] ?? "site";
  return [...source.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, key = ""]) => ({
    file,
    key: key.includes(":") ? key : `${first}:${key}`,
  }));
}

/** Files in which several components translate from different namespaces are looked up in any of theirs. */
function namespacesIn(file: string): string[] {
  const source = readFileSync(join(app, file), "utf8");
  return [...source.matchAll(/useTranslation\(\[?"(\w+)"/g)].map(([, name = ""]) => name);
}

const files = readdirSync(app, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && !file.includes(".test.") && !/^(i18n|domain)/.test(file),
);
const uses = files.flatMap(usesIn);

describe("keys in use", () => {
  it("are found at all", () => expect(uses.length).toBeGreaterThan(500));

  it("all have a text", () => {
    const missing = uses.filter(({ file, key }) => {
      const [namespace = "", path = ""] = key.split(":");
      const candidates = [namespace, ...namespacesIn(file)].filter(isNamespace);
      return !candidates.some((each) => leadsToText(catalogues["zh-CN"][each], path));
    });
    expect(missing).toEqual([]);
  });
});
