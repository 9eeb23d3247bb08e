import { createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proxySignature } from "../../../sandbox/storefront/sign-proxy-request";
import { shopDomain } from "../commerce/a-shop";
import { aVisitor, serve } from "../html/visitor";
import type { TestStorefront } from "./a-storefront";
import { apiSecret, aStorefront } from "./a-storefront";

interface Heard {
  method: string;
  url: URL;
  headers: IncomingMessage["headers"];
  body: string;
  bytes: Buffer;
}

let heard: Heard[];
let respond: (response: ServerResponse, heard: Heard) => void;
let app: Awaited<ReturnType<typeof serve>>;
let store: TestStorefront;
let refuses: boolean;

beforeEach(async () => {
  heard = [];
  refuses = false;
  respond = (response) => response.writeHead(200, { "content-type": "text/plain", "set-cookie": "app=1" }).end("hello");
  app = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const one = { method: request.method ?? "", url: new URL(request.url ?? "/", "http://app.invalid"), headers: request.headers, body: bytes.toString(), bytes };
    heard.push(one);
    respond(response, one);
    return true;
  });
  store = await aStorefront({ appUrl: app.url, refusesUpload: () => refuses });
});
afterEach(async () => {
  await store.close();
  await app.close();
});

/** Written from Shopify's own example in Ruby: collect k=v with values joined by a comma, sort, join, digest. */
function shopifySignature(url: URL): string {
  const query = new Map<string, string[]>();
  for (const [name, value] of url.searchParams) if (name !== "signature") query.set(name, [...(query.get(name) ?? []), value]);
  return createHmac("sha256", apiSecret).update([...query].map(([name, values]) => `${name}=${values.join(",")}`).sort().join("")).digest("hex");
}

describe("the app proxy", () => {
  it("agrees with the example of Shopify's documentation", () => {
    const parameters = new URLSearchParams("extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555");
    expect(proxySignature(parameters, "hush")).toBe("4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb");
  });

  it("hands the rest of the path on, with shop, mount, time and signature", async () => {
    const { status, text } = await aVisitor(store.url).get("/a/k/token/abc?x=1&x=2&name=%C3%84%20%26");
    expect([status, text]).toEqual([200, "hello"]);
    const [one] = heard;
    expect(one?.url.pathname).toBe("/proxy/token/abc");
    expect(Object.fromEntries(one?.url.searchParams ?? [])).toMatchObject({
      shop: shopDomain, path_prefix: "/a/k", timestamp: String(store.clock.time.getTime() / 1000), logged_in_customer_id: "", name: "Ä &",
    });
    expect(one?.url.searchParams.getAll("x")).toEqual(["1", "2"]);
    expect(one?.url.searchParams.get("signature")).toBe(shopifySignature(one?.url ?? new URL("http://x")));
  });

  it("tells who is signed in", async () => {
    const customer = store.world.stores.customers.put({
      shop: shopDomain, id: store.world.nextId(), firstName: "Anna", lastName: null, email: "anna@example.com", phone: null, locale: "de", tags: [], defaultAddress: null,
      emailMarketing: { state: "NOT_SUBSCRIBED", updatedAt: null }, createdAt: store.world.nowText(), updatedAt: store.world.nowText(), numberOfOrders: 0, amountSpent: 0, metafields: [],
    });
    const visitor = aVisitor(store.url);
    await visitor.post("/account/sign-in", { email: "anna@example.com" });
    await visitor.get("/a/k");
    expect(heard[0]?.url.searchParams.get("logged_in_customer_id")).toBe(customer.id);
  });

  it("a visitor's own shop, mount, customer, time or signature is not believed", async () => {
    await aVisitor(store.url).get("/a/k/t?shop=evil.myshopify.com&logged_in_customer_id=1&signature=00&timestamp=1&path_prefix=/x&shop=again");
    const query = heard[0]?.url.searchParams;
    expect(query?.getAll("shop")).toEqual([shopDomain]);
    expect(query?.getAll("logged_in_customer_id")).toEqual([""]);
    expect(query?.getAll("signature")).toHaveLength(1);
    expect(query?.getAll("path_prefix")).toEqual(["/a/k"]);
    expect(query?.getAll("timestamp")).not.toContain("1");
  });

  it("strips cookies both ways", async () => {
    const visitor = aVisitor(store.url);
    visitor.cookies.set("cart", "secret");
    const { headers } = await visitor.get("/a/k/t");
    expect(heard[0]?.headers.cookie).toBeUndefined();
    expect(headers.getSetCookie().join()).not.toContain("app=1");
  });

  it("passes redirects through instead of following them", async () => {
    respond = (response) => response.writeHead(302, { location: "/discount/CODE?redirect=/" }).end();
    const { status, location } = await aVisitor(store.url).get("/a/k/t");
    expect([status, location]).toEqual([302, "/discount/CODE?redirect=/"]);
  });

  it("passes on what is posted, photos byte for byte, and refuses more than sixty-four megabytes", async () => {
    await aVisitor(store.url).post("/a/k/answer", { stars: "5" });
    expect(heard[0]).toMatchObject({ method: "POST", body: "stars=5" });
    const form = new FormData();
    const bytes = Uint8Array.from({ length: 3 * 1024 * 1024 }, (_, index) => (index * 31 + (index >> 8)) % 256);
    form.append("photos", new File([bytes], "Öl.jpg"));
    await fetch(`${store.url}/a/k/answer`, { method: "POST", body: form });
    const { bytes: came = Buffer.alloc(0), headers } = heard[1] ?? {};
    expect(headers?.["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(came.indexOf(Buffer.from(bytes))).toBeGreaterThan(0);
    expect((await fetch(`${store.url}/a/k/answer`, { method: "POST", body: new Uint8Array(64 * 1024 * 1024 + 1) })).status).toBe(413);
    expect(heard).toHaveLength(2);
  });

  it("refuses forms of several parts with a page of its own while it is told to, and nothing else", async () => {
    const send = async (body: BodyInit): Promise<{ status: number; type: string | null }> => {
      const { status, headers } = await fetch(`${store.url}/a/k/answer`, { method: "POST", body });
      return { status, type: headers.get("content-type") };
    };
    const form = new FormData();
    form.append("photos", new File(["x"], "a.jpg"));
    refuses = true;
    expect(await send(form)).toEqual({ status: 403, type: "text/html; charset=utf-8" });
    expect((await send(new URLSearchParams({ stars: "5" }))).status).toBe(200);
    refuses = false;
    expect((await send(form)).status).toBe(200);
    expect(heard).toHaveLength(2);
  });

  it("an answer of type application/liquid becomes the content of a page of the shop, unless it wants no layout", async () => {
    respond = (response) => response.writeHead(200, { "content-type": "application/liquid" }).end("<h1>Danke</h1>");
    const wrapped = await aVisitor(store.url).get("/a/k/t");
    expect(wrapped.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(wrapped.text).toContain("<h1>Danke</h1>");
    expect(wrapped.text).toContain("<header");
    respond = (response) => response.writeHead(422, { "content-type": "application/liquid; charset=utf-8" }).end("{% layout none %}<p>bare</p>");
    const bare = await aVisitor(store.url).get("/a/k/t");
    expect([bare.status, bare.text]).toEqual([422, "<p>bare</p>"]);
  });

  it("answers under the path the merchant has given it, and no longer under the old one", async () => {
    const shop = store.world.stores.shops.get(shopDomain);
    if (!shop) throw new Error("no shop");
    store.world.stores.shops.put(Object.assign(shop, { proxyPrefix: "apps", proxySubpath: "freunde" }));
    expect((await aVisitor(store.url).get("/apps/freunde/t")).text).toBe("hello");
    expect(heard[0]?.url.searchParams.get("path_prefix")).toBe("/apps/freunde");
    expect((await aVisitor(store.url).get("/a/k/t")).status).toBe(404);
    expect((await aVisitor(store.url).get("/apps/freundeskreis")).status).toBe(404);
  });

  it("an app that is down is a page of the shop that says so", async () => {
    await app.close();
    const { status, text } = await aVisitor(store.url).get("/a/k/t");
    expect(status).toBe(502);
    expect(text).toContain("nicht erreichbar");
  });
});
