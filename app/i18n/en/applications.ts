import type { Translation } from "../translation.ts";
import type { applications as zh } from "../zh-CN/applications.ts";

export const applications = {} as const satisfies Translation<typeof zh>;
