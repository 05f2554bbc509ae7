import type { Translation } from "../translation.ts";
import type { compliance as zh } from "../zh-CN/compliance.ts";

export const compliance = {} as const satisfies Translation<typeof zh>;
