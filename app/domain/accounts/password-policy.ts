export const PASSWORD_MIN_LENGTH = 8;

/** Argon2 reads any length; a limit keeps a request from being used to burn time. */
export const PASSWORD_MAX_LENGTH = 200;
