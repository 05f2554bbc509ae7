/** What a log line says of an error. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  /** SQLSTATE, or what Node calls the trouble. */
  readonly code?: string;
  readonly stack: string;
  readonly cause?: LoggedError;
}

/** SQLSTATE class 22, data exceptions: the only messages of PostgreSQL itself that quote a value. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

/**
 * An error as the log may hold it: kind, message, code, stack and cause, and nothing else it carries.
 *
 * A failed query keeps its text and the reason. The values it was asked with are people's, and the driver repeats them in
 * the message, in the stack, in `parameters` and in `detail`: none of these is passed on.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: "" };
  const { name, stack = "", cause } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const message = withoutValues(error.message, code);
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: name,
    message,
    ...(code === undefined ? {} : { code }),
    stack: [`${name}: ${message}`, ...frames].join("\n"),
    ...(cause instanceof Error ? { cause: loggedError(cause) } : {}),
  };
}

function withoutValues(message: string, code: string | undefined): string {
  const [text = ""] = message.split("\nparams: ");
  return code !== undefined && DATA_EXCEPTION.test(code) ? text.replace(/"[^"]*"/g, '"…"') : text;
}
