import type { Translation } from "../translation.ts";
import type { accounts as zh } from "../zh-CN/accounts.ts";

export const accounts = {} as const satisfies Translation<typeof zh>;
