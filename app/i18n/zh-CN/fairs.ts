export const fairs = {} as const;
