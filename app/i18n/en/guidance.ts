import type { Translation } from "../translation.ts";
import type { guidance as zh } from "../zh-CN/guidance.ts";

export const guidance = {} as const satisfies Translation<typeof zh>;
