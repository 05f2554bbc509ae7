import type { Translation } from "../translation.ts";
import type { notices as zh } from "../zh-CN/notices.ts";

export const notices = {} as const satisfies Translation<typeof zh>;
