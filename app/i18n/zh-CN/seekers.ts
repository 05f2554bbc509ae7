export const seekers = {} as const;
