import type { Translation } from "../translation.ts";
import type { workshops as zh } from "../zh-CN/workshops.ts";

export const workshops = {} as const satisfies Translation<typeof zh>;
