import { isIP } from "node:net";
import { z } from "zod";

/** A wrong value in the environment. The message is one sentence for the person who runs the product. */
export class EnvError extends Error {
  override name = "EnvError";
}

const port = z.coerce
  .number("must be a whole number; choose a free port between 1 and 65535")
  .int("must be a whole number; choose a free port between 1 and 65535")
  .min(1, "must be a port between 1 and 65535; choose a free one")
  .max(65535, "must be a port between 1 and 65535; choose a free one");

const address = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `must be an address such as ${example}; correct it or remove it`,
    })
    .optional();

const flag = z
  .enum(["1", "0", "true", "false"], "must be true or false; correct it or remove it")
  .transform((value) => value === "1" || value === "true")
  .default(false);

const schema = z
  .object({
    NODE_ENV: z
      .enum(["development", "production", "test"], "must be development, production or test; correct it")
      .default("development"),
    HOST: z.string().default("127.0.0.1"),
    PORT: port.default(3000),
    WORKERS_PORT: port.optional(),
    TRUSTED_PROXY: z
      .string()
      .transform((list) => list.split(",").map((each) => each.trim()))
      .refine((list) => list.every((each) => isIP(each.replace(/\/\d{1,3}$/, "")) !== 0), {
        error: "must be addresses such as 127.0.0.1 or 10.0.0.0/8, with commas between; correct it or remove it",
      })
      .transform((list) => list.join(","))
      .optional(),
    PUBLIC_URL: address(["http:", "https:"], "https://jobs.example.org"),
    DATABASE_URL: address(["postgres:", "postgresql:"], "postgres://user:password@127.0.0.1:5432/tongxing"),
    REDIS_URL: address(["redis:", "rediss:"], "redis://127.0.0.1:6379"),
    MEILI_URL: address(["http:", "https:"], "http://127.0.0.1:7700"),
    MEILI_KEY: z.string().optional(),
    MEILI_PREFIX: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,60}$/, "must be lower-case letters, digits and hyphens; correct it or remove it")
      .default("tongxing"),
    MATCHING_THREADS: z.coerce
      .number("must be a whole number from 1 to 64; correct it or remove it")
      .int("must be a whole number from 1 to 64; correct it or remove it")
      .min(1, "must be from 1 to 64; correct it or remove it")
      .max(64, "must be from 1 to 64; correct it or remove it")
      .optional(),
    SESSION_SECRET: z
      .string()
      .min(32, "must have at least 32 characters; make one with: openssl rand -base64 36")
      .optional(),
    FIELD_KEY: z
      .string()
      .refine((value) => isBase64Of32Bytes(value), {
        error: "must be 32 bytes in base64; make one with: openssl rand -base64 32",
      })
      .optional(),
    DEMO: flag,
    DATA_DIR: z.string().optional(),
    LOG_LEVEL: z
      .enum(
        ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
        "must be trace, debug, info, warn, error, fatal or silent; correct it or remove it",
      )
      .default("info"),
  })
  .superRefine((env, context) => {
    if (env.MEILI_URL && !env.MEILI_KEY) {
      context.addIssue({
        code: "custom",
        path: ["MEILI_KEY"],
        message: "is missing while MEILI_URL is set; give the key of that Meilisearch",
      });
    }
    if (env.WORKERS_PORT === env.PORT) {
      context.addIssue({ code: "custom", path: ["WORKERS_PORT"], message: "must differ from PORT; choose another" });
    }
  });

/** Secrets of a development run; production refuses to start without its own. */
const developmentSecrets = {
  SESSION_SECRET: "only-for-development-never-for-real-people",
  FIELD_KEY: Buffer.from("only-for-development-32-bytes-ok").toString("base64"),
};

type Parsed = z.infer<typeof schema>;

export type Env = Omit<Parsed, "WORKERS_PORT" | "PUBLIC_URL" | "SESSION_SECRET" | "FIELD_KEY"> & {
  /** Where the workers answer /healthz and /readyz, on the loopback interface. Beside PORT unless told. */
  WORKERS_PORT: number;
  /** Address people type, without a slash at the end. */
  PUBLIC_URL: string;
  SESSION_SECRET: string;
  /** 32 bytes in base64. */
  FIELD_KEY: string;
};

/**
 * The configuration, validated. An empty value counts as not set.
 *
 * @throws EnvError naming the first variable that is wrong
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const result = schema.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new EnvError(`${String(issue?.path[0] ?? "The environment")} ${issue?.message ?? "is wrong"}.`);
  }
  const env = result.data;
  return {
    ...env,
    WORKERS_PORT: env.WORKERS_PORT ?? (env.PORT < 65535 ? env.PORT + 1 : env.PORT - 1),
    PUBLIC_URL: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/{1,9}$/, ""),
    SESSION_SECRET: env.SESSION_SECRET ?? secret(env, "SESSION_SECRET"),
    FIELD_KEY: env.FIELD_KEY ?? secret(env, "FIELD_KEY"),
  };
}

/**
 * The address of the database, for entry points that cannot work without one.
 *
 * @throws EnvError when DATABASE_URL is not set
 */
export function databaseUrl(env: Env): string {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  throw new EnvError(
    'DATABASE_URL is not set; give the address of a PostgreSQL database, or use "npm start", which brings its own.',
  );
}

function secret(env: Parsed, name: keyof typeof developmentSecrets): string {
  if (env.NODE_ENV !== "production") return developmentSecrets[name];
  throw new EnvError(
    `${name} is not set, and production needs its own; make one with: openssl rand -base64 ${name === "FIELD_KEY" ? 32 : 36}.`,
  );
}

function isBase64Of32Bytes(value: string): boolean {
  const bytes = Buffer.from(value, "base64");
  return bytes.length === 32 && bytes.toString("base64") === value;
}
