import type { Translation } from "../translation.ts";
import type { seekers as zh } from "../zh-CN/seekers.ts";

export const seekers = {} as const satisfies Translation<typeof zh>;
