export const guidance = {} as const;
