import { randomBytes } from "node:crypto";
import { aesGcmCipher } from "#app/gateways/cipher/aes-gcm-cipher.server.ts";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { Db } from "#db/client.ts";
import { demoAccounts } from "#db/seeds/demo-accounts.ts";
import { seedDemoWorld } from "#db/seeds/demo-world.ts";
import { seedReference } from "#db/seeds/reference.ts";

/** The demo world without its passwords, whose hashes take their time: nobody signs in here. */
export async function fillDemoWorld(db: Db, clock: Clock): Promise<void> {
  const nobody = "nobody signs in here";
  const hashes = { demo: new Map(demoAccounts.map(({ phone }) => [phone, nobody])), nobody };
  await seedReference(db, clock.now());
  await seedDemoWorld(db, { clock, cipher: aesGcmCipher(randomBytes(32)), hashes });
}
