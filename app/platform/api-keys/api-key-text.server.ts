import { createHash, randomBytes } from "node:crypto";

const secretBytes = 24;
const pattern = new RegExp(`^kk_live_[a-z0-9]{1,20}_[0-9a-f]{${secretBytes * 2}}$`);

/** A new key: `kk_live_<shop>_<secret>`. The shop in it is for people only; what counts is the whole, of which only a hash is kept. */
export function newApiKeyText(domain: string): string {
  const shop = domain.split(".", 1)[0]?.toLowerCase().replace(/[^a-z0-9]/g, "").slice(0, 20);
  return `kk_live_${shop || "shop"}_${randomBytes(secretBytes).toString("hex")}`;
}

/** 192 bits of chance need no slow hash. */
export const hashOfApiKey = (text: string): Buffer<ArrayBuffer> => Buffer.from(createHash("sha256").update(text).digest());

/** The key of an Authorization header; undefined when there is none that could be ours. */
export function readBearer(header: string | null): string | undefined {
  const text = /^Bearer +(\S+)\s*$/i.exec(header ?? "")?.[1];
  return text !== undefined && pattern.test(text) ? text : undefined;
}
