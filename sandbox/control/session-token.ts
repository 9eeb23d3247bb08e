import { createHmac } from "node:crypto";

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * What App Bridge hands the app's pages: a JWT (HS256) that lives for a minute by the sandbox's clock. The staff member is
 * always number 42. `id` makes the token's id and its session's.
 */
export function sessionToken(input: { shop: string; apiKey: string; apiSecret: string; now: Date; id: string }): string {
  const seconds = Math.floor(input.now.getTime() / 1000);
  const head = encoded({ alg: "HS256", typ: "JWT" });
  const claims = encoded({
    iss: `https://${input.shop}/admin`, dest: `https://${input.shop}`, aud: input.apiKey, sub: "42",
    exp: seconds + 60, nbf: seconds, iat: seconds, jti: input.id, sid: `sid-${input.id}`,
  });
  const signature = createHmac("sha256", input.apiSecret).update(`${head}.${claims}`).digest("base64url");
  return `${head}.${claims}.${signature}`;
}
