import { type CookieOptions, createCookie } from "@remix-run/node";
import type { Env } from "./env.ts";

/** A message shown once on the next page: a key of a catalogue with its numbers and names of things, nothing personal. */
export interface Flash {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * The cookies the product sets besides the display bar's: the session's opaque token, and a message for the next page.
 * `__Host-` binds them to this host; a browser takes that prefix over https only.
 */
export function sessionCookies(env: Pick<Env, "PUBLIC_URL" | "SESSION_SECRET">) {
  const secure = env.PUBLIC_URL.startsWith("https:");
  const prefix = secure ? "__Host-" : "";
  const shared = {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    secrets: [env.SESSION_SECRET],
  } satisfies CookieOptions;
  const session = createCookie(`${prefix}tongxing-session`, shared);
  const flash = createCookie(`${prefix}tongxing-flash`, { ...shared, maxAge: 120 });
  return {
    readToken: async (header: string | null): Promise<string | undefined> => {
      const value: unknown = await session.parse(header);
      return typeof value === "string" && value !== "" ? value : undefined;
    },
    writeToken: (token: string, expires: Date) => session.serialize(token, { expires }),
    clearToken: () => session.serialize("", { maxAge: 0 }),
    readFlash: async (header: string | null): Promise<Flash | undefined> => {
      const value: unknown = await flash.parse(header);
      return isFlash(value) ? value : undefined;
    },
    writeFlash: (message: Flash) => flash.serialize(message),
    clearFlash: () => flash.serialize("", { maxAge: 0 }),
  };
}

export type SessionCookies = ReturnType<typeof sessionCookies>;

function isFlash(value: unknown): value is Flash {
  return typeof value === "object" && value !== null && "key" in value && typeof value.key === "string";
}
