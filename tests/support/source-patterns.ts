import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

export interface SourcePattern {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\.d\.ts$/.test(name))
    .map((name) => join(folder, name));
}

/** Every regular expression that stands in the sources as a literal. */
export function literalPatterns(...folders: readonly string[]): readonly SourcePattern[] {
  return folders.flatMap(sourcesUnder).flatMap((file) => {
    const found: SourcePattern[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where: file });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
    return found;
  });
}

/** Every regular expression that the modules of a folder put together when they are loaded. */
export async function madePatterns(folder: string): Promise<readonly SourcePattern[]> {
  const made: SourcePattern[] = [];
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args: ConstructorParameters<RegExpConstructor>, self) {
      const pattern = Reflect.construct(target, args, self) as RegExp;
      made.push({ source: pattern.source, flags: pattern.flags, where: `made under ${folder}` });
      return pattern;
    },
  });
  try {
    for (const file of sourcesUnder(folder)) await import(pathToFileURL(join(process.cwd(), file)).href);
  } finally {
    globalThis.RegExp = Plain;
  }
  return made;
}
