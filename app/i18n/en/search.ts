import type { Translation } from "../translation.ts";
import type { search as zh } from "../zh-CN/search.ts";

export const search = {} as const satisfies Translation<typeof zh>;
