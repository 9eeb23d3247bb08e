import { once } from "node:events";
import { createServer, request as sendRequest } from "node:http";
import type { Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FEINKOST } from "../../../sandbox/seed/shop-rows";
import { anAdmin, aDiscountInput, CREATE_DISCOUNT } from "./an-admin";
import type { TestAdmin } from "./an-admin";

interface HttpAnswer {
  status: number;
  body: unknown;
}

describe("the Admin API over HTTP", () => {
  let admin: TestAdmin;
  let server: Server;
  beforeEach(async () => {
    admin = await anAdmin();
    server = createServer((request, response) => void admin.api(request, response));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });

  const send = async (path: string, body: string, headers: Record<string, string> = {}): Promise<HttpAnswer> => {
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const request = sendRequest({
      port,
      host: "127.0.0.1",
      path,
      method: "POST",
      agent: false,
      headers: { host: FEINKOST, "content-type": "application/json", ...headers },
    });
    request.end(body);
    const [response] = (await once(request, "response")) as [import("node:http").IncomingMessage];
    const answered = await text(response);
    return { status: response.statusCode ?? 0, body: answered === "" ? null : (JSON.parse(answered) as unknown) };
  };

  const graphql = (query: string, variables: object = {}, token = `token-of-${FEINKOST}`): Promise<HttpAnswer> =>
    send("/admin/api/2026-07/graphql.json", JSON.stringify({ query, variables }), { "x-shopify-access-token": token });

  const calls = () => [...admin.world.stores.adminCalls.all()];

  it("answers to a token and keeps the call for the inspector, without the token", async () => {
    expect(await graphql("query Name { shop { name } }")).toMatchObject({ status: 200, body: { data: { shop: { name: "Feinkost Lindner" } } } });
    expect(calls()).toMatchObject([{ shop: FEINKOST, operation: "Name", outcome: "ok", cost: 1 }]);
    expect(JSON.stringify(calls())).not.toContain("token-of-");
  });

  it.each([
    ["an unknown token", () => undefined, "stranger"],
    [
      "one that has expired",
      (own: TestAdmin) =>
        own.world.stores.installs.get(FEINKOST)?.accessTokens.push({ token: "old", expiresAt: "2026-07-15T09:29:59.000Z", online: false }),
      "old",
    ],
    [
      "one of a shop that uninstalled the app",
      (own: TestAdmin) => Object.assign(own.world.stores.installs.get(FEINKOST) ?? {}, { uninstalledAt: own.world.nowText() }),
      `token-of-${FEINKOST}`,
    ],
    ["another shop's", () => undefined, "token-of-teehaus-nord.myshopify.com"],
  ])("refuses %s with 401", async (_what, prepare, token) => {
    prepare(admin);
    expect(await graphql("{ shop { name } }", {}, token)).toEqual({
      status: 401,
      body: { errors: "[API] Invalid API key or access token (unrecognized login or wrong password)" },
    });
  });

  it("does not know other shops, versions and paths", async () => {
    expect((await send("/admin/api/2026-07/graphql.json", "{}", { host: "nobody.myshopify.com" })).status).toBe(404);
    expect((await send("/admin/api/2019-01/graphql.json", "{}")).status).toBe(404);
    expect((await send("/admin/products.json", "{}")).status).toBe(404);
  });

  it("answers 400 to a body that is no request", async () => {
    expect((await send("/admin/api/2026-07/graphql.json", "{", { "x-shopify-access-token": `token-of-${FEINKOST}` })).status).toBe(400);
  });

  it("takes a token request as JSON and as a form", async () => {
    expect(
      (
        await send(
          "/admin/oauth/access_token",
          JSON.stringify({ grant_type: "refresh_token", client_id: "x", client_secret: "y", refresh_token: "z" })
        )
      ).body
    ).toMatchObject({ error: "application_cannot_be_found" });
    const form = await send("/admin/oauth/access_token", "grant_type=refresh_token&client_id=x&client_secret=y&refresh_token=z", {
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(form.body).toMatchObject({ error: "application_cannot_be_found" });
  });

  it("a call that is made to fail fails before or after the effect, with an answer or without one", async () => {
    admin.faults.failAdminApi = 1;
    const seen = new Set<string>();
    for (let call = 0; call < 24; call += 1) {
      const before = admin.world.stores.discounts.size;
      const answer = await graphql(CREATE_DISCOUNT, { discount: aDiscountInput({ code: `C-${call}` }) }).then(
        ({ status }) => `answered ${status}`,
        () => "cut off"
      );
      seen.add(`${answer}, ${admin.world.stores.discounts.size > before ? "done" : "not done"}`);
    }
    expect([...seen].sort()).toEqual(["answered 502, done", "answered 503, not done", "cut off, done", "cut off, not done"]);
    expect(calls().every(({ outcome }) => outcome === "failed")).toBe(true);
  });

  it("a call that is made to find the bucket empty is THROTTLED with HTTP 200", async () => {
    admin.faults.throttle = 1;
    expect(await graphql("{ shop { name } }")).toMatchObject({
      status: 200,
      body: { errors: [{ extensions: { code: "THROTTLED" } }], extensions: { cost: { throttleStatus: { currentlyAvailable: 0 } } } },
    });
    expect(calls()[0]?.outcome).toBe("throttled");
  });
});
