// Node 20 does not read TypeScript in threads because the process does: each thread has to be taught.
import { register } from "tsx/esm/api";

register();

export const { outline, each } = await import("./reader-thread.ts");
