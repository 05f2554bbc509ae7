import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { aesGcmCipher } from "#app/gateways/cipher/aes-gcm-cipher.server.ts";
import { systemClock } from "#app/gateways/clock/clock.ts";
import { databaseUrl, EnvError, readEnv } from "#app/server/env.ts";
import { createDb } from "#db/client.ts";
import { demoAccounts } from "./demo-accounts.ts";
import { seedDemoWorld } from "./demo-world.ts";
import { moveDemoWorld } from "./move-demo-world.ts";
import { seedReference } from "./reference.ts";

/** As strong as the composition root's: the demo's passwords are stored like anybody's. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Puts in what the product needs everywhere and, where DEMO is on, the demo world. Run again, it changes nothing but the
 * dates of a demo world that was made on an earlier day.
 */
async function main(): Promise<void> {
  const env = readEnv();
  const connection = createDb(databaseUrl(env), { max: 2 });
  try {
    await seedReference(connection.db, systemClock.now());
    if (!env.DEMO) {
      console.log("Areas and minimum wages are in place. The demo world is filled in with DEMO=true only.");
      return;
    }
    const hashes = {
      demo: new Map(
        await Promise.all(
          demoAccounts.map(async ({ phone, password }) => [phone, await hash(password, ARGON2)] as const),
        ),
      ),
      nobody: await hash(randomBytes(24).toString("hex"), ARGON2),
    };
    const cipher = aesGcmCipher(Buffer.from(env.FIELD_KEY, "base64"));
    const made = await seedDemoWorld(connection.db, { clock: systemClock, cipher, hashes });
    const days = await moveDemoWorld(connection.db, systemClock);
    console.log(
      made === undefined
        ? `The demo world was there already; ${days === 0 ? "nothing was changed" : "its dates count from today again"}.`
        : `The demo world is filled in: ${Object.entries(made)
            .map(([what, count]) => `${count} ${what}`)
            .join(", ")}.`,
    );
  } finally {
    await connection.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvError ? error.message : error);
  process.exitCode = 1;
});
