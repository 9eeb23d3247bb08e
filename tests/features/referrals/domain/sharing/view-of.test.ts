import { describe, expect, it } from "vitest";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import type { Seen, SeenReward, SeenVoucher } from "~/features/referrals/domain/sharing/view-of";
import { viewOf } from "~/features/referrals/domain/sharing/view-of";

const programme = { ...firstProgramme("EUR", 100), on: true };
const until = new Date("2027-01-31T22:59:59Z");
const voucher = (change: Partial<SeenVoucher> = {}): SeenVoucher => ({ code: "SUMMER-ANNA", state: "live", stopped: false, validUntil: until, keptBy: "discount", credit: null, terms: programme.reward, ...change });
const reward = (change: Partial<SeenReward> = {}): SeenReward => ({ stage: "outstanding", terms: programme.reward, voucher: voucher(), ...change });
const seen = (rewards: readonly SeenReward[], change: Partial<Seen> = {}): Seen => ({
  shopName: "Feinkost", storefront: "https://feinkost.example", timeZone: "Europe/Berlin", programme, paused: false, ask: false, vouchers: [],
  advocate: { code: "SUMMER-ANNA", link: "https://shop.example/a/k/r/SUMMER-ANNA", stopped: false, friends: [], rewards }, ...change,
});
const shown = (change: Partial<SeenReward>) => viewOf(seen([reward(change)]), "en").advocate?.rewards[0];

describe("a reward as its advocate sees it", () => {
  it("is ready with its code and last day, and store credit may be chosen instead", () => {
    expect(shown({})).toMatchObject({ state: "ready", code: "SUMMER-ANNA", until: "2027-01-31", canBeCredit: true });
  });

  it.each([
    ["not registered yet", { voucher: voucher({ state: "promised" }) }, "on-its-way"], ["refused by Shopify", { voucher: voucher({ state: "refused" }) }, "on-its-way"],
    ["stopped by the merchant", { voucher: voucher({ stopped: true }) }, "on-its-way"], ["wished as credit", { voucher: voucher({ credit: "wished" }) }, "on-its-way"],
    ["its code taken out for the credit", { voucher: voucher({ state: "revoked", credit: "due" }) }, "on-its-way"], ["given as credit", { voucher: voucher({ state: "revoked", credit: "given" }) }, "ready"],
    ["what people hand over", { voucher: voucher({ keptBy: "people" }) }, "on-its-way"], ["used", { voucher: voucher({ state: "used" }) }, "used"], ["over", { voucher: voucher({ state: "expired" }) }, "expired"],
    ["revoked", { voucher: voucher({ state: "revoked" }) }, "taken-back"], ["taken back", { stage: "taken-back" }, "taken-back"], ["void", { stage: "void" }, "taken-back"], ["set off wholly", { stage: "given", voucher: null }, "used"],
  ] as const)("%s: no code", (_, change, state) => {
    expect(shown(change)).toMatchObject({ state, code: null, canBeCredit: false });
  });

  it("what was lessened is said as it is now", () => {
    const lesser = { ...programme.reward, offer: { kind: "storeCredit" as const, minor: 500 } };
    expect(shown({ voucher: voucher({ terms: lesser }) })?.words).toMatch(/€5/);
  });

  it.each([
    ["a gift has to lie in the cart, which one tap does", { kind: "giftProduct" as const, product: { id: "1", title: "Pasta" }, variantId: "7", boughtFrom: { id: "2", title: "Cheese" } }, "Pasta for free (please put it into the cart as well)", "https://feinkost.example/discount/SUMMER-ANNA?redirect=%2Fcart%2Fadd%3Fid%3D7%26quantity%3D1"],
    ["free shipping", { kind: "freeShipping" as const }, "Free shipping", null], ["a gift card", { kind: "giftCard" as const, minor: 500 }, "€5 gift card", null],
  ])("says what has to be done: %s", (_, offer, words, putIntoCart) => {
    expect(shown({ voucher: voucher({ terms: { ...programme.reward, offer } }) })).toMatchObject({ words, putIntoCart, state: "ready", code: "SUMMER-ANNA" });
  });

  it("what people hand over says that the shop will be in touch, until they did", () => {
    const terms = { ...programme.reward, offer: { kind: "benefit" as const, text: { de: "Beratung", en: "Advice" }, addedBy: "nobody" as const, packerNote: "" } };
    expect(shown({ voucher: voucher({ terms, keptBy: "people" }) })).toMatchObject({ words: "Advice (the shop will be in touch)", state: "on-its-way", code: null });
    expect(shown({ stage: "given", voucher: voucher({ terms, keptBy: "people", state: "used" }) })).toMatchObject({ words: "Advice", state: "used" });
  });

  it("what is no store credit cannot become it", () => {
    expect(shown({ voucher: voucher({ terms: programme.friend }) })?.canBeCredit).toBe(false);
  });
});

describe("what can be handed on", () => {
  it.each([
    ["both ways", {}, ["SUMMER-ANNA", "https://shop.example/a/k/r/SUMMER-ANNA"]], ["no codes", { ways: { code: false, link: true, name: true } }, ["", "https://shop.example/a/k/r/SUMMER-ANNA"]],
    ["a link that gives the open code", { ways: { code: false, link: true, name: true }, linkGives: "open-code" as const }, ["SUMMER-ANNA", "https://shop.example/a/k/r/SUMMER-ANNA"]],
    ["names only", { ways: { code: false, link: false, name: true } }, ["", ""]],
    ["no links", { ways: { code: true, link: false, name: true } }, ["SUMMER-ANNA", ""]],
  ])("%s", (_, change, expected) => {
    const { advocate } = viewOf(seen([], { programme: { ...programme, ...change } }), "de");
    expect([advocate?.code, advocate?.link]).toEqual(expected);
  });
});

it("with neither code nor link friends can still name who sent them, unless the shop has stopped that advocate", () => {
  const byName = { ...programme, ways: { code: false, link: false, name: true } };
  const of = (change: Partial<NonNullable<Seen["advocate"]>>) => { const view = seen([], { programme: byName }); return viewOf({ ...view, advocate: view.advocate && { ...view.advocate, ...change } }, "en").advocate?.byName; };
  expect([of({}), of({ stopped: true })]).toEqual([true, false]);
});

describe("a friend's own voucher", () => {
  it("is the newest that is good", () => {
    const friend = (change: Partial<SeenVoucher>): SeenVoucher => voucher({ terms: programme.friend, ...change });
    const view = viewOf(seen([], { advocate: null, vouchers: [friend({ state: "used" }), friend({ code: "SECOND" }), friend({ code: "THIRD" })] }), "en");
    expect(view.friend).toMatchObject({ code: "SECOND", until: "2027-01-31" });
    expect(viewOf(seen([], { advocate: null, vouchers: [friend({ state: "promised" })] }), "en").friend).toBeNull();
  });
});

it("a programme that is off is not paused as well", () => {
  expect(viewOf(seen([], { programme: { ...programme, on: false }, paused: true }), "en")).toMatchObject({ on: false, paused: false });
});
