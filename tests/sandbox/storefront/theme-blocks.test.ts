import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postTheme } from "../../../sandbox/control/theme-calls";
import { shopDomain } from "../commerce/a-shop";
import { aVisitor } from "../html/visitor";
import { advocateEmail, aReferralShop, code, offers } from "./a-referral-shop";
import type { ReferralShop } from "./a-referral-shop";

let store: ReferralShop;
beforeEach(async () => {
  store = await aReferralShop();
});
afterEach(() => store.close());

const page = "/pages/refer-a-friend";
const assets = (text: string): string[] => [...text.matchAll(/\/cdn\/extensions\/[^"]+/g)].map(([address]) => address);

describe("the app's blocks in the theme", () => {
  it("know the customer who is signed in, by metafields that the storefront may read and by no others", async () => {
    const visitor = aVisitor(store.url);
    await visitor.post("/account/sign-in", { email: advocateEmail });
    const { text } = await visitor.get(page);
    expect(text).toContain(`data-text="${code}"`);
    for (const definition of store.world.stores.metafieldDefinitions.ofShop(shopDomain)) delete definition.access;
    expect((await visitor.get(page)).text).not.toContain(code);
  });

  it("stand where the merchant has placed them, and nowhere once they are taken out", async () => {
    const visitor = aVisitor(store.url);
    expect((await visitor.get(page)).text).toContain("kk--placed");
    expect((await visitor.get("/")).text).toMatch(/kk-launch/);
    expect((await visitor.get("/")).text).not.toContain("kk--placed");
    expect(postTheme(store.world, shopDomain, { block: false, launcher: false, reviews: false }).status).toBe(200);
    for (const path of [page, "/"]) expect((await visitor.get(path)).text).not.toMatch(/kundenkreis-referral|\/cdn\//);
  });

  it("do not stand at the checkout, nor in a shop without the app", async () => {
    const visitor = aVisitor(store.url);
    await visitor.post("/cart/add", { variant: store.variant("CHEESE"), quantity: "1" });
    expect((await visitor.get("/checkout")).text).not.toContain("kundenkreis-referral");
    const install = store.world.stores.installs.get(shopDomain);
    if (install) install.uninstalledAt = store.world.nowText();
    expect((await visitor.get(page)).text).not.toContain("kundenkreis-referral");
  });

  it("load their script and their stylesheet once however many there are, and browsers keep both for ever", async () => {
    const visitor = aVisitor(store.url);
    const [script = "", stylesheet = "", ...more] = assets((await visitor.get(page)).text);
    expect([script.slice(-3), stylesheet.slice(-4), more]).toEqual([".js", ".css", []]);
    const { status, headers } = await visitor.get(script);
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([200, "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"]);
    expect((await visitor.get("/cdn/extensions/referral-theme/x/..%2F..%2Fshopify.extension.toml")).status).toBe(404);
    expect((await visitor.get("/cdn/extensions/nothing/x/referral.js")).status).toBe(404);
  });

  it("look as they are set, and take no setting that they do not have", async () => {
    expect(postTheme(store.world, shopDomain, { blockSettings: { scheme: "dark" } }).status).toBe(200);
    expect((await aVisitor(store.url).get(page)).text).toContain("kk--dark");
    expect(postTheme(store.world, shopDomain, { blockSettings: { nothing: 1 } })).toMatchObject({ status: 422 });
    expect(postTheme(store.world, "elsewhere.myshopify.com", {})).toMatchObject({ status: 404 });
  });

  it("speak the language of the page", async () => {
    expect((await aVisitor(store.url).get(`${page}?locale=en`)).text).toContain("Sign in");
  });

  it("lead a guest to the sign-in and back, and to no other shop", async () => {
    const visitor = aVisitor(store.url);
    const login = /href="(\/account\/login[^"]*)"/.exec((await visitor.get(page)).text)?.[1] ?? "";
    expect((await visitor.follow(login)).text).toContain("Anmelden");
    await visitor.post("/account/sign-in", { email: advocateEmail });
    expect((await visitor.get("/account")).location).toBe(page);
    expect((await visitor.get("/account")).location).toBeNull();
    for (const elsewhere of ["//evil.example", "/\\evil.example", "https://evil.example"]) {
      expect((await visitor.get(`/account/login?return_to=${encodeURIComponent(elsewhere)}`)).location).toBe("/account");
      expect((await visitor.get("/account")).location).toBeNull();
    }
  });

  it("follow the programme at once", async () => {
    store.setProgramme({ ...offers, on: false });
    expect((await aVisitor(store.url).get(page)).text).not.toContain("kundenkreis-referral");
  });
});
