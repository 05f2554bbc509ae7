import type { Translation } from "../translation.ts";
import type { imports as zh } from "../zh-CN/imports.ts";

export const imports = {} as const satisfies Translation<typeof zh>;
