import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { grantToken } from "../../../sandbox/admin-api/grant-tokens";
import type { GrantDeps, TokenAnswer } from "../../../sandbox/admin-api/grant-tokens";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import type { Install } from "../../../sandbox/world/entities";
import { anAdmin, API_KEY, API_SECRET } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

describe("the token exchange", () => {
  let admin: TestAdmin;
  let deps: GrantDeps;
  let issued = 0;
  beforeEach(async () => {
    admin = await anAdmin();
    deps = { world: admin.world, apiKey: API_KEY, apiSecret: API_SECRET, newToken: () => `t${(issued += 1)}` };
  });

  const sessionToken = (changes: object = {}, { secret = API_SECRET, header = { alg: "HS256", typ: "JWT" } } = {}): string => {
    const now = Math.floor(admin.clock.time.getTime() / 1000);
    const signed = `${encode(header)}.${encode({
      iss: `https://${FEINKOST}/admin`,
      dest: `https://${FEINKOST}`,
      aud: API_KEY,
      sub: "42",
      exp: now + 60,
      nbf: now - 1,
      iat: now - 1,
      jti: "j",
      sid: "s",
      ...changes,
    })}`;
    return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
  };

  const exchange = (changes: Record<string, unknown> = {}, shop = FEINKOST): TokenAnswer =>
    grantToken(deps, shop, {
      client_id: API_KEY,
      client_secret: API_SECRET,
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token: sessionToken(),
      subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
      requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
      expiring: "1",
      ...changes,
    });

  const refresh = (token: unknown): TokenAnswer =>
    grantToken(deps, FEINKOST, { client_id: API_KEY, client_secret: API_SECRET, grant_type: "refresh_token", refresh_token: token });

  const install = (): Install => {
    const found = admin.world.stores.installs.get(FEINKOST);
    if (!found) throw new Error("not installed");
    return found;
  };

  it("gives an offline token that expires in an hour, with a refresh token for 90 days", () => {
    const { status, body } = exchange();
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^shpat_/),
      scope: install().scopes.join(","),
      expires_in: 3600,
      refresh_token: expect.stringMatching(/^shprt_/),
      refresh_token_expires_in: 7_776_000,
    });
  });

  it("gives one without an end when it is not asked to expire", () => {
    expect(Object.keys(exchange({ expiring: "0" }).body)).toEqual(["access_token", "scope"]);
  });

  it("gives an online token with the user whose it is", () => {
    expect(exchange({ requested_token_type: "urn:shopify:params:oauth:token-type:online-access-token" }).body).toMatchObject({
      associated_user: { id: 42, account_owner: true },
      expires_in: 86_399,
    });
  });

  it.each([
    ["signed with another secret", () => sessionToken({}, { secret: "other" })],
    ["that is over", () => sessionToken({ exp: 1 })],
    ["for another app", () => sessionToken({ aud: "other" })],
    ["of another shop", () => sessionToken({ dest: `https://${TEEHAUS}` })],
    ["without a signature", () => sessionToken({}, { header: { alg: "none", typ: "JWT" } })],
    ["that is none", () => "x.y"],
  ])("refuses a session token %s", (_what, token) => {
    expect(exchange({ subject_token: token() })).toMatchObject({ status: 400, body: { error: "invalid_subject_token" } });
  });

  it("refuses a wrong secret, another app, and a shop where the app is not installed", () => {
    expect(exchange({ client_secret: "wrong" })).toMatchObject({ status: 400, body: { error: "invalid_client" } });
    expect(exchange({ client_id: "other" }).status).toBe(400);
    install().uninstalledAt = admin.world.nowText();
    expect(exchange().status).toBe(400);
  });

  it("a refresh token gives a new pair and is used up; for a lost answer it holds an hour longer", () => {
    const first = exchange().body.refresh_token;
    const second = refresh(first);
    expect(second.body).toMatchObject({ access_token: expect.stringMatching(/^shpat_/), expires_in: 3600 });
    expect(second.body.refresh_token).not.toBe(first);
    expect(refresh(first).status).toBe(200);
    admin.clock.time = new Date(admin.clock.time.getTime() + 3_601_000);
    expect(refresh(first)).toMatchObject({ status: 401, body: { error: "invalid_grant" } });
    expect(refresh(second.body.refresh_token).status).toBe(200);
  });

  it("a refresh token ends after ninety days", () => {
    const { refresh_token } = exchange().body;
    admin.clock.time = new Date(admin.clock.time.getTime() + 91 * 86_400_000);
    expect(refresh(refresh_token).status).toBe(401);
  });
});
