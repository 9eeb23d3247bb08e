import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { createClock } from "../../../sandbox/clock/clock";
import { createClockStream } from "../../../sandbox/clock/clock-stream";
import { FEINKOST } from "../../../sandbox/seed/shop-rows";
import { anAdmin, API_KEY, API_SECRET, createdDiscount } from "./an-admin";

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

const PROGRAM = `
  import "@shopify/shopify-api/adapters/node";
  import { shopifyApi, RequestedTokenType } from "@shopify/shopify-api";
  const [shop, sessionToken] = process.argv.slice(1);
  const api = shopifyApi({ apiKey: "${API_KEY}", apiSecretKey: "${API_SECRET}", apiVersion: "2026-07", hostName: "app.invalid", isEmbeddedApp: true, scopes: [], logger: { level: 0 } });
  const { session } = await api.auth.tokenExchange({ shop, sessionToken, requestedTokenType: RequestedTokenType.OfflineAccessToken, expiring: true });
  const client = new api.clients.Graphql({ session });
  const shopName = (await client.request("{ shop { name } }")).data.shop.name;
  const refreshed = (await api.auth.refreshToken({ shop, refreshToken: session.refreshToken })).session;
  const found = (await new api.clients.Graphql({ session: refreshed }).request('{ codeDiscountNodeByCode(code: "danke-1") { id } }')).data.codeDiscountNodeByCode.id;
  let refused = "";
  try { await client.request("{ shop { nope } }"); } catch (error) { refused = error.constructor.name; }
  console.log(JSON.stringify({ scope: session.scope, expiresInMinutes: Math.round((session.expires - Date.now()) / 60000), shopName, isOther: refreshed.accessToken !== session.accessToken, found, refused }));
`;

it("Shopify's own library, started with the preload, exchanges, refreshes and asks as if this were Shopify", async () => {
  const admin = await anAdmin();
  const id = await createdDiscount(admin);
  const clock = createClock({ dataFolder: null });
  await clock.advance("P400D");
  admin.clock.time = clock.now();
  const stream = createClockStream(clock);
  const server = createServer((request, response) => {
    void stream.handle(request, response).then((handled) => (handled ? undefined : admin.api(request, response)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const seconds = Math.floor(clock.now().getTime() / 1000);
  const claims = {
    iss: `https://${FEINKOST}/admin`,
    dest: `https://${FEINKOST}`,
    aud: API_KEY,
    sub: "42",
    exp: seconds + 60,
    nbf: seconds - 1,
    iat: seconds - 1,
    jti: "j",
    sid: "s",
  };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  const token = `${signed}.${createHmac("sha256", API_SECRET).update(signed).digest("base64url")}`;

  const child = spawn(process.execPath, ["--import", "./sandbox/preload.mjs", "--input-type=module", "-e", PROGRAM, "--", FEINKOST, token], {
    env: { ...process.env, SANDBOX_URL: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}` },
  });
  const [said, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  stream.close();
  server.close();
  server.closeAllConnections();
  expect(errors).toBe("");
  expect(JSON.parse(said)).toEqual({
    scope: expect.stringContaining("write_discounts"),
    expiresInMinutes: 60,
    shopName: "Feinkost Lindner",
    isOther: true,
    found: id,
    refused: "GraphqlQueryError",
  });
});
