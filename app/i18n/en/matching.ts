import type { Translation } from "../translation.ts";
import type { matching as zh } from "../zh-CN/matching.ts";

export const matching = {} as const satisfies Translation<typeof zh>;
