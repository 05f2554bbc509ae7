import type { Translation } from "../translation.ts";
import type { employers as zh } from "../zh-CN/employers.ts";

export const employers = {} as const satisfies Translation<typeof zh>;
