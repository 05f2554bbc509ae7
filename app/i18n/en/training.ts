import type { Translation } from "../translation.ts";
import type { training as zh } from "../zh-CN/training.ts";

export const training = {} as const satisfies Translation<typeof zh>;
