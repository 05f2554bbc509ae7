import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, relative } from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, transformWithEsbuild, type Plugin } from "vite";
import remixOptions from "./remix.config.js";

/**
 * `import address from "./some-words.ts?script"`: a small script as a file of its own, for pages that do not hydrate
 * (docs/decisions/0003). Server and pages are built apart and come to the same address, since it is made of the contents.
 */
function ownScripts(): Plugin {
  let root = "";
  let serving = false;
  return {
    name: "own-scripts",
    enforce: "pre",
    configResolved(config) {
      root = config.root;
      serving = config.command === "serve";
    },
    async load(id, { ssr = false } = {}) {
      const [file = "", query] = id.split("?");
      if (query !== "script") return undefined;
      if (serving) return `export default ${JSON.stringify(`/${relative(root, file)}`)};`;
      const { code } = await transformWithEsbuild(await readFile(file, "utf8"), file, {
        format: "iife",
        minify: true,
        target: "es2018",
        sourcemap: false,
      });
      const hash = createHash("sha256").update(code).digest("base64url").slice(0, 8);
      const fileName = `assets/${basename(file, ".ts")}-${hash}.js`;
      if (!ssr) this.emitFile({ type: "asset", fileName, source: code });
      return `export default ${JSON.stringify(`/${fileName}`)};`;
    },
  };
}

export default defineConfig({
  plugins: [ownScripts(), remix(remixOptions)],
  build: { sourcemap: false, target: "es2022" },
  server: { host: "127.0.0.1" },
});
