import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const Claims = z.object({ iss: z.string(), dest: z.string(), aud: z.string(), sub: z.string(), exp: z.number(), nbf: z.number() });

export type SessionClaims = z.infer<typeof Claims>;

const parsePart = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return null;
  }
};

/** Clocks of browser and server may differ by this much. */
const LEEWAY_SECONDS = 10;

/** The claims of a session token that App Bridge could have given out for this shop and app now; null for any other. */
export function readSessionToken(
  token: string,
  { apiKey, apiSecret, shop, now }: { apiKey: string; apiSecret: string; shop: string; now: Date }
): SessionClaims | null {
  const [header = "", payload = "", signature = "", ...more] = token.split(".");
  if (more.length > 0) return null;
  const expected = createHmac("sha256", apiSecret).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const algorithm = z.object({ alg: z.literal("HS256") }).safeParse(parsePart(header));
  const claims = Claims.safeParse(parsePart(payload));
  if (!algorithm.success || !claims.success) return null;
  const seconds = now.getTime() / 1000;
  const { aud, dest, exp, nbf } = claims.data;
  const isNow = exp > seconds - LEEWAY_SECONDS && nbf < seconds + LEEWAY_SECONDS;
  return aud === apiKey && dest === `https://${shop}` && isNow ? claims.data : null;
}
