export const postings = {} as const;
