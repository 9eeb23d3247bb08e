import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** AES-256-GCM: nonce (12) · tag (16) · ciphertext. `context` is bound to it: bytes moved to another row do not open. */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Buffer<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
  const sealed = [cipher.update(plain), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

/** Opens what `seal` made with the same key and context; throws on anything else. */
export function open(key: Uint8Array, sealed: Uint8Array, context: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

export const newKey = (): Buffer<ArrayBuffer> => Buffer.from(randomBytes(32));

/** A key of its own for every purpose, so that one use says nothing about another (HKDF-SHA256, RFC 5869). Kept for as long as the key that it comes from: deriving costs more than what it is used for. */
export function deriveKey(key: Uint8Array, purpose: string): Buffer {
  const ofKey = derived.get(key) ?? new Map<string, Buffer>();
  derived.set(key, ofKey);
  const known = ofKey.get(purpose) ?? Buffer.from(hkdfSync("sha256", key, "", `kundenkreis/${purpose}`, 32));
  ofKey.set(purpose, known);
  return known;
}
const derived = new WeakMap<Uint8Array, Map<string, Buffer>>();

/** A keyed hash of texts, for codes, tokens and lots. */
export const keyedHash = (key: Uint8Array) => (text: string): Uint8Array => createHmac("sha256", key).update(text).digest();
