// `npm start`: everything a newcomer needs, in one command. See scripts/launch.ts for what happens after the packages are in.
import { checkNode, installPackages, root } from "./prepare.mjs";

checkNode();
process.chdir(root);
await installPackages();
const { register } = await import("tsx/esm/api");
register();
const { launch } = await import("./launch.ts");
await launch(process.argv.slice(2));
