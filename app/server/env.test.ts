import { describe, expect, it } from "vitest";
import { EnvError, databaseUrl, readEnv } from "./env.ts";

const fieldKey = Buffer.alloc(32, 7).toString("base64");

describe("readEnv", () => {
  it("needs nothing for development", () => {
    expect(readEnv({})).toMatchObject({
      NODE_ENV: "development",
      PORT: 3000,
      HOST: "127.0.0.1",
      WORKERS_PORT: 3001,
      PUBLIC_URL: "http://localhost:3000",
      DEMO: false,
      LOG_LEVEL: "info",
    });
  });

  it("derives the public address from the port and drops its last slash", () => {
    expect(readEnv({ PORT: "4100" }).PUBLIC_URL).toBe("http://localhost:4100");
    expect(readEnv({ PUBLIC_URL: "https://jobs.example.org/" }).PUBLIC_URL).toBe("https://jobs.example.org");
  });

  it("puts the workers' port beside the web's", () => {
    expect(readEnv({ PORT: "3001" }).WORKERS_PORT).toBe(3002);
    expect(readEnv({ PORT: "65535" }).WORKERS_PORT).toBe(65534);
    expect(readEnv({ PORT: "3001", WORKERS_PORT: "9000" }).WORKERS_PORT).toBe(9000);
  });

  it("takes an empty value as not set", () => {
    expect(readEnv({ PORT: "", REDIS_URL: "" })).toMatchObject({ PORT: 3000 });
    expect(readEnv({ REDIS_URL: "" }).REDIS_URL).toBeUndefined();
    expect(readEnv({ MATCHING_THREADS: "" }).MATCHING_THREADS).toBeUndefined();
    expect(readEnv({ MATCHING_THREADS: "2" }).MATCHING_THREADS).toBe(2);
  });

  it.each([
    ["TRUSTED_PROXY", "yes"],
    ["TRUSTED_PROXY", "127.0.0.1, loopback"],
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["PORT", "0"],
    ["DATABASE_URL", "mysql://127.0.0.1/x"],
    ["REDIS_URL", "127.0.0.1:6379"],
    ["MEILI_URL", "meili"],
    ["MATCHING_THREADS", "0"],
    ["MATCHING_THREADS", "1.5"],
    ["SESSION_SECRET", "short"],
    ["FIELD_KEY", "bm90IDMyIGJ5dGVz"],
    ["FIELD_KEY", `${fieldKey} `],
    ["DEMO", "perhaps"],
    ["LOG_LEVEL", "loud"],
    ["NODE_ENV", "staging"],
    ["PUBLIC_URL", "jobs.example.org"],
  ])("refuses %s=%s in one sentence that names it", (name, value) => {
    const read = () => readEnv({ [name]: value });
    expect(read).toThrow(EnvError);
    expect(read).toThrow(new RegExp(`^${name} [^\\n]+\\.$`));
  });

  it("refuses a search server without its key, and two servers on one port", () => {
    expect(() => readEnv({ MEILI_URL: "http://127.0.0.1:7700" })).toThrow(/^MEILI_KEY is missing/);
    expect(() => readEnv({ PORT: "3001", WORKERS_PORT: "3001" })).toThrow(/^WORKERS_PORT must differ/);
  });

  it("refuses production without its own secrets", () => {
    expect(() => readEnv({ NODE_ENV: "production" })).toThrow(/^SESSION_SECRET is not set/);
    expect(() => readEnv({ NODE_ENV: "production", SESSION_SECRET: "s".repeat(32) })).toThrow(/^FIELD_KEY is not set/);
    expect(readEnv({ NODE_ENV: "production", SESSION_SECRET: "s".repeat(32), FIELD_KEY: fieldKey }).FIELD_KEY).toBe(
      fieldKey,
    );
  });
});

describe("databaseUrl", () => {
  it("says what to do when there is none", () => {
    expect(() => databaseUrl(readEnv({}))).toThrow(/^DATABASE_URL is not set/);
    const url = "postgres://a:b@127.0.0.1:5432/c";
    expect(databaseUrl(readEnv({ DATABASE_URL: url }))).toBe(url);
  });
});
