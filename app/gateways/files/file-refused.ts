import type { RefusalCode } from "#app/domain/refusals.ts";

/** Thrown inside the readers where a file cannot be read on; callers turn it into a refusal at the file's field. */
export class FileRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, cause?: unknown) {
    super(`The file is refused: ${code}.`, { cause });
    this.name = "FileRefused";
    this.code = code;
  }
}

/**
 * Gives what a reader threw back as a refusal of the file: reading beyond the end of the bytes means a damaged file.
 * Anything else is a bug and is thrown on.
 */
export function asFileRefused(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  if (error instanceof RangeError) return new FileRefused("file-damaged", error);
  throw error;
}
