import type { Translation } from "../translation.ts";
import type { fairs as zh } from "../zh-CN/fairs.ts";

export const fairs = {} as const satisfies Translation<typeof zh>;
