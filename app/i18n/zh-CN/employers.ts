export const employers = {} as const;
