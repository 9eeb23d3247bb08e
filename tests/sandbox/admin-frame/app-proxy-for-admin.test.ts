import { Readable } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { frameAddress } from "../../../sandbox/admin-frame/admin-address";
import { replaceInStream } from "../../../sandbox/admin-frame/replace-in-stream";
import { rewritePolicy } from "../../../sandbox/admin-frame/rewrite-headers";
import { shopDomain } from "../commerce/a-shop";
import { aVisitor } from "../html/visitor";
import type { TestAdmin } from "./an-admin";
import { anAdmin } from "./an-admin";

describe("the app seen through the frame's proxy", () => {
  let admin: TestAdmin;
  beforeEach(async () => {
    admin = await anAdmin();
  });
  afterEach(() => admin.close());

  it("has the sandbox's App Bridge instead of the CDN's, also where the address was cut in two", async () => {
    const { text, headers } = await aVisitor(admin.frameUrl).get(`/app?shop=${shopDomain}`);
    expect(text).toContain('<script src="/__sandbox/app-bridge.js" data-api-key="key">');
    expect(text).not.toContain("cdn.shopify.com");
    expect(text).toContain('href="/__sandbox/cdn/static/fonts/inter/v4/styles.css"');
    expect(headers.get("link")).toContain("</__sandbox/app-bridge.js>");
  });

  it("serves the stand-in with the clock's shift, and nothing for fonts of the CDN", async () => {
    const bridge = await aVisitor(admin.frameUrl).get("/__sandbox/app-bridge.js");
    const facts = JSON.parse(/__sandbox = (\{.*\});/.exec(bridge.text)?.[1] ?? "{}") as { adminUrl: string; offsetMilliseconds: number };
    expect(facts.adminUrl).toBe(admin.adminUrl);
    expect(Math.abs(facts.offsetMilliseconds - (admin.clock.time.getTime() - Date.now()))).toBeLessThan(60_000);
    expect(await aVisitor(admin.frameUrl).get("/__sandbox/cdn/static/fonts/inter/v4/styles.css")).toMatchObject({ status: 200, text: "" });
  });

  it("may be framed by this admin, by nobody else", async () => {
    const { headers } = await aVisitor(admin.frameUrl).get(`/app?shop=${shopDomain}`);
    expect(headers.get("content-security-policy")).toBe(`frame-ancestors ${admin.adminUrl} ${admin.adminUrl.replace("127.0.0.1", "localhost")};`);
  });

  it("leads to this admin where the app sends the browser to Shopify's", async () => {
    expect((await aVisitor(admin.frameUrl).get("/outside")).location).toBe(`${admin.adminUrl}/admin/store/feinkost-lindner/app/rule`);
  });

  it("passes a document on byte by byte, with its length", async () => {
    const response = await fetch(`${admin.frameUrl}/app/print.pdf`);
    expect(response.headers.get("content-length")).toBe("7");
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0x25, 0x50, 0x44, 0x46, 0xff, 0x00, 0xfe]);
  });

  it("tells the app the address the browser knows, and passes on what is posted", async () => {
    await fetch(`${admin.frameUrl}/app/data?y=1`, { method: "POST", body: "hello", headers: { authorization: "Bearer t" } });
    const host = new URL(admin.frameUrl).host;
    expect(admin.app.seen[0]).toMatchObject({ method: "POST", url: "/app/data?y=1", body: "hello", headers: { authorization: "Bearer t", host, "x-forwarded-host": host, "x-forwarded-proto": "http" } });
  });

  it("an app that is not there yet is a page that tries again", async () => {
    await admin.app.close();
    const { status, text } = await aVisitor(admin.frameUrl).get("/app");
    expect(status).toBe(502);
    expect(text).toContain('http-equiv="refresh"');
  });
});

describe("replaceInStream", () => {
  it("replaces the same however the text is cut", async () => {
    await fc.assert(fc.asyncProperty(
      fc.array(fc.constantFrom("ab", "abc", "a", "b", "c", "ä€", "\n", "aab"), { maxLength: 30 }), fc.array(fc.nat(8), { maxLength: 30 }),
      async (parts, sizes) => {
        const bytes = Buffer.from(parts.join(""), "utf8");
        const chunks: Buffer[] = [];
        let at = 0;
        for (const size of sizes) chunks.push(bytes.subarray(at, (at += size)));
        chunks.push(bytes.subarray(at));
        const out = await textOf(Readable.from(chunks.filter((chunk) => chunk.length > 0)).pipe(replaceInStream([["ab", "X"], ["abc", "Y"]])));
        expect(out).toBe(parts.join("").replaceAll("abc", "Y").replaceAll("ab", "X"));
      },
    ));
  });
});

describe("rewritePolicy", () => {
  it.each([
    ["frame-ancestors https://s.myshopify.com https://admin.shopify.com; default-src 'self'", "frame-ancestors http://a; default-src 'self'"],
    ["default-src 'self'; frame-ancestors 'none'", "default-src 'self'; frame-ancestors 'none'"],
  ])("%s", (policy, rewritten) => {
    expect(rewritePolicy(policy, ["http://a"])).toBe(rewritten);
  });
});

describe("frameAddress", () => {
  it.each([
    ["https://admin.shopify.com/store/one/apps/key/app/orders?page=2", "/admin/store/one/app/orders?page=2"],
    ["https://admin.shopify.com/store/one/apps/key", "/admin/store/one/app"],
    ["https://admin.shopify.com/store/one/orders/7", "/admin/store/one/orders/7"],
    ["https://admin.shopify.com/store/one", "/admin/store/one/orders"],
    ["https://one.myshopify.com/admin/products/1", "/admin/store/one/products/1"],
    ["https://one.myshopify.com/products/1", null],
    ["https://example.com/admin", null],
    ["/app/orders", null],
  ])("%s is %s", (address, framed) => {
    expect(frameAddress(address)).toBe(framed);
  });
});
