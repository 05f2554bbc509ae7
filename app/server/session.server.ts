import { randomUUID } from "node:crypto";
import { type CookieOptions, createCookie } from "@remix-run/node";
import type { KnownBrowser } from "#app/usecases/accounts/sign-in.ts";
import type { Env } from "./env.ts";

/** So long a browser is remembered as one that signed in before, and to so many accounts. */
const KNOWN_SECONDS = 180 * 86_400;
const MOST_KNOWN = 5;

/** A message shown once on the next page: a key of a catalogue with its numbers and names of things, nothing personal. */
export interface Flash {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * The cookies the product sets besides the display bar's: the session's opaque token, a message for the next page, and that
 * this browser signed in before, which gives it attempts of its own.
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
  const known = createCookie(`${prefix}tongxing-known`, { ...shared, maxAge: KNOWN_SECONDS });
  const readBrowser = async (header: string | null): Promise<KnownBrowser | undefined> => {
    const value: unknown = await known.parse(header);
    return isKnownBrowser(value) ? value : undefined;
  };
  return {
    readBrowser,
    /** Remembers that this browser signed in to the account. */
    writeBrowser: async (header: string | null, accountId: number) => {
      const before = await readBrowser(header);
      const others = (before?.accountIds ?? []).filter((each) => each !== accountId);
      const browser = { id: before?.id ?? randomUUID(), accountIds: [accountId, ...others].slice(0, MOST_KNOWN) };
      return known.serialize(browser satisfies KnownBrowser);
    },
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

function isKnownBrowser(value: unknown): value is KnownBrowser {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "accountIds" in value &&
    Array.isArray(value.accountIds) &&
    value.accountIds.every(Number.isInteger)
  );
}

function isFlash(value: unknown): value is Flash {
  return typeof value === "object" && value !== null && "key" in value && typeof value.key === "string";
}
