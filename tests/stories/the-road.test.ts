import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readVoucherCode } from "~/core/vouchers/domain/voucher-code";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { decodeQr, pagesOfPdf } from "../support/read-pdf";
import { aCustomer, feinkost, shopFloor, teehaus } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
});
afterAll(() => house.stop());

describe("a paid order becomes a printed, redeemable insert voucher", () => {
  it.each([
    ["captured at the checkout", {}],
    ["captured only when the parcel leaves", { capture: "on_fulfilment" }],
  ])("%s: on the order, on paper, in Shopify; used once, and tied to what earned it", async (_, change) => {
    const customer = aCustomer();
    const { body: first } = await floor.order({ customer, ...change });
    await floor.settle();
    const code = await floor.codeOf(first.id) ?? "";
    expect(readVoucherCode(code), "a code of ours is on the order").toBe(code);
    expect(await floor.decisionOf(first.id)).toEqual({ decision: "voucher", reason: "rule" });
    expect(await floor.registered(code)).toEqual({ code, usageCount: 0 });

    const printed = await floor.print([first.id]);
    expect(printed.status).toBe(200);
    const [page] = await pagesOfPdf(printed.bytes);
    expect(page?.text.replace(/[\s-]/g, "")).toContain(code);
    expect(page?.text).toContain("Änne");
    const link = await decodeQr(printed.bytes, 0, 300);
    expect(link).toMatch(new RegExp(`^${house.storefrontUrl}/a/k/[a-z0-9]+$`));

    const scanned = await fetch(link ?? "", { redirect: "manual" });
    expect(scanned.status).toBe(200);
    expect(await scanned.text(), "the card's page leads to the discount").toContain(`/discount/${code}?redirect=%2F`);

    const second = await floor.order({ customer, discountCodes: [code] });
    expect(second.status).toBe(201);
    expect(Number(second.body.totalDiscounts)).toBeGreaterThan(0);
    await floor.settle();
    expect(await floor.decisionOf(second.body.id)).toEqual({ decision: "none", reason: "not-first-order" });
    const ledger = await (await floor.asMerchant(`/app/orders/${first.id}`, { headers: { "accept-language": "de" } })).text();
    expect(ledger, "the first order's ledger names the second").toContain(second.body.name);

    const third = await floor.order({ customer, discountCodes: [code] });
    expect(third.status).toBe(422);
    expect(third.body.errors).toEqual([expect.objectContaining({ code, reason: "used_up" })]);
    expect((await floor.health()).dead).toBe(0);
  });

  it("prints the same card again, byte for byte the same code, and one card for several parcels", async () => {
    const { body: order } = await floor.order();
    await floor.settle();
    const once = await floor.print([order.id]);
    const twice = await floor.print([order.id, order.id]);
    expect((await pagesOfPdf(twice.bytes)).length).toBe(1);
    expect((await pagesOfPdf(twice.bytes))[0]?.text).toBe((await pagesOfPdf(once.bytes))[0]?.text);
  });

  it("is printed for many orders at once, one page each, in the order asked for", async () => {
    const orders = await Promise.all(Array.from({ length: 30 }, () => floor.order()));
    await floor.settle();
    const ids = orders.map(({ body }) => body.id).reverse();
    const pages = await pagesOfPdf((await floor.print(ids)).bytes);
    const codes = await Promise.all(ids.map((id) => floor.codeOf(id)));
    expect(pages.map((page) => page.text.replace(/[\s-]/g, "").match(/[2-9BCDFGHJ-NP-TV-Z]{12}/)?.[0])).toEqual(codes);
  });

  it("dies with its order, cancelled before it left", async () => {
    const { body: order } = await floor.order();
    await floor.settle();
    const code = await floor.codeOf(order.id) ?? "";
    await floor.doTo(order.id, "cancel");
    await floor.settle();
    expect(await floor.registered(code)).toBeUndefined();
    expect((await floor.order({ discountCodes: [code] })).body.errors).toEqual([expect.objectContaining({ reason: "unknown" })]);
    const printed = await floor.print([order.id]);
    expect([printed.status, new TextDecoder().decode(printed.bytes)], "no card is printed for it any more").toEqual([422, expect.stringContaining("voucher-over")]);
  });

  it("is not registered while nothing is paid, and is as soon as the parcel leaves", async () => {
    const { body: order } = await floor.order({ paid: false });
    await floor.settle();
    const code = await floor.codeOf(order.id) ?? "";
    expect(await floor.registered(code)).toBeUndefined();
    await floor.doTo(order.id, "fulfil");
    await floor.settle();
    expect(await floor.registered(code)).toEqual({ code, usageCount: 0 });
  });

  it("is good for sixty days from delivery, and then leaves its cohort", async () => {
    const { body: order } = await floor.order();
    await floor.doTo(order.id, "fulfil");
    await floor.doTo(order.id, "deliver");
    await floor.settle();
    const code = await floor.codeOf(order.id) ?? "";
    await floor.advance("P59D");
    await floor.settle();
    expect(await floor.registered(code)).toBeDefined();
    await floor.advance("P2D");
    await floor.settle();
    expect(await floor.registered(code)).toBeUndefined();
  });

  it("belongs to one shop: another shop's merchant sees and prints nothing of it", async () => {
    const { body: order } = await floor.order();
    await floor.settle();
    expect((await floor.print([order.id], 300, teehaus)).status).toBe(422);
    expect((await floor.asMerchant(`/app/orders/${order.id}`, {}, teehaus)).status).toBe(404);
    expect((await floor.asMerchant(`/app/orders/${order.id}`, {}, feinkost)).status).toBe(200);
  });
});
