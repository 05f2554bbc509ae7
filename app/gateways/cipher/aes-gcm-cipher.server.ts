import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { FieldCipher } from "./field-cipher.ts";

const VERSION = "v1";

/**
 * AES-256-GCM with a random 96-bit nonce per field, HMAC-SHA-256 for the blind index. Both keys are derived from one
 * secret, so that neither reveals the other.
 *
 * @param secret 32 bytes, from `FIELD_KEY`.
 */
export function aesGcmCipher(secret: Buffer): FieldCipher {
  if (secret.length !== 32) throw new Error("FIELD_KEY must be 32 bytes.");
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), purpose, 32));
  const sealKey = derive("tongxing field encryption");
  const indexKey = derive("tongxing blind index");
  return {
    seal(plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealKey, nonce);
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
    },
    open(sealed) {
      const [version, packed] = sealed.split(".");
      if (version !== VERSION || packed === undefined) throw new Error("Not a sealed field of this product.");
      const bytes = Buffer.from(packed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", sealKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    },
    blindIndex(plain) {
      return createHmac("sha256", indexKey).update(plain.normalize("NFKC").toUpperCase()).digest("base64url");
    },
  };
}
