import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { pagesOfPdf } from "../support/read-pdf";
import { aCustomer, feinkost, shopFloor, teehaus } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
});
afterAll(() => house.stop());
const noFaults = { duplicate: 0, disorder: 0, drop: 0, failAdminApi: 0, throttle: 0, delayMilliseconds: 0 };
afterEach(async () => {
  await floor.control("POST", "faults", noFaults);
  await floor.settle();
});

const printedCode = async (bytes: Uint8Array): Promise<string | undefined> =>
  (await pagesOfPdf(bytes))[0]?.text.replace(/[\s-]/g, "").match(/[2-9BCDFGHJ-NP-TV-Z]{12}/)?.[0];

describe("an insert never holds up a parcel", () => {
  it("while Shopify does not answer at all, it is printed, and the code is the one that Shopify gets to know later", async () => {
    await floor.control("POST", "faults", { failAdminApi: 1 });
    const { body: order } = await floor.order();
    const printed = await untilTold(order.id);
    expect(await printedCode(printed)).toMatch(/^.{12}$/);
    await floor.control("POST", "faults", noFaults);
    await floor.settle(120_000);
    expect(await floor.codeOf(order.id)).toBe(await printedCode(printed));
    expect(await floor.registered(await floor.codeOf(order.id) ?? "")).toBeDefined();
  });

  it("before any webhook has told of the order, it is printed from what Shopify says", async () => {
    await floor.control("POST", "faults", { delayMilliseconds: 4_000 });
    const { body: order } = await floor.order();
    const printed = await floor.print([order.id]);
    expect(printed.status).toBe(200);
    await floor.settle();
    expect(await floor.codeOf(order.id)).toBe(await printedCode(printed.bytes));
  });

  it("an order that nobody knows gets no card, and that is said", async () => {
    const answer = await floor.print(["1234567890123456789"]);
    expect(answer.status).toBe(422);
    expect(new TextDecoder().decode(answer.bytes)).toContain("unknown-order");
  });

  /** With Shopify silent the order is known from its webhook only: print as soon as that is there. */
  async function untilTold(id: string): Promise<Uint8Array> {
    for (;;) {
      const { status, bytes } = await floor.print([id]);
      if (status === 200) return bytes;
    }
  }
});

describe("data survives", () => {
  it("when everything was killed and has come back: the code is known, printed and taken as before", async () => {
    const { body: order } = await floor.order();
    await floor.settle();
    const code = await floor.codeOf(order.id) ?? "";
    for (const member of ["sandbox", "worker", "web"] as const) house.kill(member, "SIGKILL");
    house.kill("postgres", "SIGQUIT");
    await house.answers();
    await floor.settle();
    expect(await floor.registered(code)).toEqual({ code, usageCount: 0 });
    expect(await printedCode((await floor.print([order.id])).bytes)).toBe(code);
    expect((await floor.order({ discountCodes: [code] })).status).toBe(201);
  });
});

describe("the lot", () => {
  it("keeps its control group without a code, and the order says so", async () => {
    await floor.asMerchant("/app/inserts/rules/first-order", {
      method: "POST", headers: { accept: "application/json", "content-type": "application/json" },
      body: JSON.stringify({
        version: "1", on: true, name: "Erste Bestellung", conditions: [{ kind: "nthOrder", from: "1", to: "1" }], controlShare: "100", oncePerCustomer: true,
        variants: [{ id: "A", weight: "1", offerKind: "percentage", percentage: "10", minimum: "40,00", validForDays: "60" }],
      }),
    });
    const { body: order } = await floor.order();
    await floor.settle();
    expect(await floor.decisionOf(order.id)).toEqual({ decision: "control", reason: "lot" });
    expect(await floor.codeOf(order.id)).toBeUndefined();
    expect((await floor.print([order.id])).status).toBe(422);
  });
});

describe("strangers and odd input", () => {
  it.each([
    ["a token nobody printed", "/a/k/zzzzzzzzzzzzzz", 404],
    ["a token that is no token", "/a/k/%00..%2f", 404],
  ])("%s finds nothing", async (_, path, status) => {
    expect((await fetch(`${house.storefrontUrl}${path}`, { redirect: "manual" })).status).toBe(status);
  });

  it("an unsigned request to the proxy's target is turned away", async () => {
    const response = await fetch(`${house.appUrl}/proxy/zzzzzzzzzzzzzz?shop=${feinkost}&timestamp=1&signature=00`, { redirect: "manual" });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it("a card of one shop leads nowhere in another", async () => {
    await floor.control("POST", "reset");
    const { body: order } = await floor.order();
    await floor.settle();
    const token = /\/a\/k\/(\w+)/.exec(await (await floor.asMerchant(`/app/orders/${order.id}`)).text())?.[1];
    if (token) expect((await fetch(`${house.secondStorefrontUrl}/a/k/${token}`, { redirect: "manual" })).status).toBe(404);
  });

  it("a webhook about an id beyond 2^53, an order without customer, a currency without decimals: ordinary", async () => {
    const payload = {
      id: "REPLACED", name: "#1", currency: "JPY", total_price: "5000", created_at: (await floor.state()).now, financial_status: "paid", customer: null, discount_codes: [],
    };
    const text = JSON.stringify(payload).replace('"REPLACED"', "9223372036854775806");
    const sent = await floor.control("POST", "events", { topic: "orders/create", payload: text, shop: teehaus });
    expect(sent.status).toBe(202);
    await floor.settle();
    expect((await floor.asMerchant("/app/orders/9223372036854775806", {}, teehaus)).status).toBe(200);
  });
});

describe("a reset", () => {
  it("is what a shop could do: uninstall, erase, install again; then everything works, with other ids", async () => {
    const before = (await floor.order()).body;
    await floor.settle();
    const reset = await floor.control<{ settled: boolean }>("POST", "reset");
    expect(reset.body.settled).toBe(true);
    expect((await floor.state()).orders).toEqual([]);
    const { body: after } = await floor.order({ customer: aCustomer() });
    await floor.settle();
    expect(BigInt(after.id)).toBeGreaterThan(BigInt(before.id));
    expect(await floor.decisionOf(after.id)).toEqual({ decision: "voucher", reason: "rule" });
    expect((await floor.asMerchant(`/app/orders/${before.id}`)).status).toBe(404);
  });
});
