import type { Translation } from "../translation.ts";
import type { administration as zh } from "../zh-CN/administration.ts";

export const administration = {} as const satisfies Translation<typeof zh>;
