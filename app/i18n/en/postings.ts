import type { Translation } from "../translation.ts";
import type { postings as zh } from "../zh-CN/postings.ts";

export const postings = {} as const satisfies Translation<typeof zh>;
