import { describe, expect, it } from "vitest";
import { planInvitations } from "~/features/reviews/domain/inviting/plan-invitations";
import type { OrderToAsk, ParcelToAsk, ProductPlan, Timing } from "~/features/reviews/domain/inviting/plan-invitations";
import { dayOf } from "~/kernel/day";
import type { OrderLine } from "~/kernel/events/order-told";
import { mulberry32 } from "../../../../support/mulberry32";

const zone = "Europe/Berlin";
const at = (text: string): Date => new Date(`2026-${text}Z`);
const line = (productId: string | null, change: Partial<OrderLine> = {}): OrderLine => ({
  lineId: `line-${productId ?? "none"}`, productId, variantId: null, sku: null, title: `Product ${productId ?? ""}`, quantity: 1, currentQuantity: 1, priceMinor: 1000, discountMinor: 0,
  needsShipping: true, isGiftCard: false, ...change,
});
const anOrder = (change: Partial<OrderToAsk> = {}): OrderToAsk => ({
  customerId: "7", test: false, sourceName: "web", financialStatus: "paid", fulfillmentStatus: "fulfilled", placedAt: at("03-01T09:00:00"), cancelledAt: null, lines: [line("1")], ...change,
});
const aParcel = (change: Partial<ParcelToAsk> & { holds?: string[] } = {}): ParcelToAsk => {
  const { holds, ...rest } = change;
  return { cancelled: false, shippedAt: at("03-02T15:00:00"), deliveredAt: null, lines: (holds ?? ["1"]).map((id) => ({ lineId: `line-${id}`, productId: id, quantity: 1 })), ...rest };
};
const timing: Timing = { delayDays: 10, delayByType: [{ type: "Wine", days: 30 }, { type: "Bread", days: 2 }], fallbackDays: 21, severalParcels: "after-last" };
const types: Record<string, string> = { wine: " wine", bread: "Bread" };
const plan = (order: OrderToAsk, parcels: ParcelToAsk[], change: Partial<Timing> = {}): ProductPlan[] => planInvitations(order, parcels, { ...timing, ...change }, (id) => types[id] ?? null, zone);

/** "1 report 2026-03-14" and so on, as short as a table wants it. */
const said = (plans: ProductPlan[]): string[] => plans.map((one) => (one.do === "ask" ? `${one.productId} ${one.basis} ${dayOf(one.readyAt, zone)}` : one.do === "not" ? `${one.productId} ${one.because}` : `${one.productId} ${one.do}`));

const delivered = aParcel({ deliveredAt: at("03-04T17:00:00") });
const table: { rule: string; order?: Partial<OrderToAsk>; parcels?: ParcelToAsk[]; timing?: Partial<Timing>; expected: string[] }[] = [
  { rule: "ten days after the report of delivery", parcels: [delivered], expected: ["1 report 2026-03-14"] },
  { rule: "without a report, the longer fallback after it left", parcels: [aParcel()], expected: ["1 assumed 2026-03-23"] },
  { rule: "nothing has left: later", order: { fulfillmentStatus: null }, parcels: [], expected: ["1 wait"] },
  { rule: "a part has not left: later", order: { fulfillmentStatus: "partial", lines: [line("1"), line("2")] }, parcels: [delivered], expected: ["1 wait", "2 wait"] },
  { rule: "the parcels hold everything before Shopify's own word for it is told", order: { fulfillmentStatus: null }, parcels: [delivered], expected: ["1 report 2026-03-14"] },
  { rule: "a cancelled parcel is none", order: { fulfillmentStatus: null }, parcels: [{ ...delivered, cancelled: true }], expected: ["1 wait"] },
  { rule: "each product type has its own delay, however it is written", order: { lines: [line("wine"), line("bread"), line("1")] }, parcels: [{ ...delivered, lines: null }], expected: ["wine report 2026-04-03", "bread report 2026-03-06", "1 report 2026-03-14"] },
  { rule: "the fallback is never shorter than the type's delay", order: { lines: [line("wine")] }, parcels: [aParcel({ holds: ["wine"] })], expected: ["wine assumed 2026-04-01"] },
  {
    rule: "several parcels: after the last has arrived", order: { lines: [line("1"), line("2")] },
    parcels: [delivered, aParcel({ holds: ["2"], deliveredAt: at("03-09T17:00:00") })], expected: ["1 report 2026-03-19", "2 report 2026-03-19"],
  },
  {
    rule: "several parcels, one without a report: the fallback after the last left", order: { lines: [line("1"), line("2")] },
    parcels: [delivered, aParcel({ holds: ["2"], shippedAt: at("03-05T10:00:00") })], expected: ["1 assumed 2026-03-26", "2 assumed 2026-03-26"],
  },
  {
    rule: "a late arrival of one counts where it is later than the other's fallback", order: { lines: [line("1"), line("2")] },
    parcels: [{ ...delivered, deliveredAt: at("03-20T17:00:00") }, aParcel({ holds: ["2"] })], expected: ["1 assumed 2026-03-30", "2 assumed 2026-03-30"],
  },
  {
    rule: "each product when its own parcel has arrived", order: { fulfillmentStatus: "partial", lines: [line("1"), line("2"), line("3")] }, timing: { severalParcels: "each-product" },
    parcels: [delivered, aParcel({ holds: ["2"] })], expected: ["1 report 2026-03-14", "2 assumed 2026-03-23", "3 wait"],
  },
  {
    rule: "of a product in two parcels the first that arrives counts", timing: { severalParcels: "each-product" },
    parcels: [aParcel(), aParcel({ deliveredAt: at("03-08T12:00:00") })], expected: ["1 report 2026-03-18"],
  },
  {
    rule: "each product, but a parcel's lines are not known: after the last", order: { fulfillmentStatus: "partial", lines: [line("1"), line("2")] }, timing: { severalParcels: "each-product" },
    parcels: [{ ...delivered, lines: null }], expected: ["1 wait", "2 wait"],
  },
  { rule: "what is not sent: the fallback after the order", order: { fulfillmentStatus: null, lines: [line("1", { needsShipping: false })] }, expected: ["1 assumed 2026-03-22"] },
  { rule: "over the counter, it arrives as it leaves", order: { sourceName: "pos" }, parcels: [aParcel()], expected: ["1 report 2026-03-12"] },
  { rule: "over the counter to nobody: nobody to ask", order: { sourceName: "pos", customerId: null }, parcels: [aParcel()], expected: [] },
  { rule: "a guest's order is asked about like any other", order: { customerId: null }, parcels: [delivered], expected: ["1 report 2026-03-14"] },
  { rule: "gift cards and lines without a product are left out", order: { lines: [line("1", { isGiftCard: true }), line(null)] }, parcels: [delivered], expected: [] },
  { rule: "test orders are left out", order: { test: true }, parcels: [delivered], expected: [] },
  { rule: "lines that nobody has told are left out", order: { lines: null }, parcels: [delivered], expected: [] },
  { rule: "a cancelled order is not asked about", order: { cancelledAt: at("03-05T00:00:00") }, parcels: [delivered], expected: ["1 cancelled"] },
  { rule: "a voided order is not asked about", order: { financialStatus: "voided" }, parcels: [delivered], expected: ["1 cancelled"] },
  { rule: "a fully refunded order is not asked about", order: { financialStatus: "refunded" }, parcels: [delivered], expected: ["1 refunded"] },
  {
    rule: "a product that went back wholly is not asked about, the others are", order: { financialStatus: "partially_refunded", lines: [line("1", { currentQuantity: 0 }), line("2", { quantity: 2 })] },
    parcels: [delivered], expected: ["1 returned", "2 report 2026-03-14"],
  },
  {
    rule: "one of two lines of a product went back: it is asked about, once", order: { lines: [line("1", { currentQuantity: 0 }), line("1", { lineId: "other" })] }, parcels: [delivered], expected: ["1 report 2026-03-14"],
  },
];

describe("when an order's products are asked about", () => {
  it.each(table)("$rule", ({ order = {}, parcels = [], timing: change = {}, expected }) => {
    expect(said(plan(anOrder(order), parcels, change))).toEqual(expected);
  });

  it("at ten in the morning of the shop, in winter and in summer", () => {
    const readyAt = (deliveredAt: Date) => { const [one] = plan(anOrder(), [{ ...delivered, deliveredAt }]); return one?.do === "ask" ? one.readyAt : null; };
    expect(readyAt(at("03-04T23:30:00"))).toEqual(at("03-15T09:00:00"));
    expect(readyAt(at("06-04T12:00:00"))).toEqual(at("06-14T08:00:00"));
  });

  it("without a delay, never before the parcel is there", () => {
    const [one] = plan(anOrder(), [{ ...delivered, deliveredAt: at("03-04T17:00:00") }], { delayDays: 0 });
    expect(one).toMatchObject({ readyAt: at("03-05T09:00:00") });
  });
});

describe("whatever orders and parcels look like", () => {
  const random = mulberry32(5);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)] as T;
  const someDay = (): Date => new Date(at("03-01T00:00:00").getTime() + Math.floor(random() * 40 * 86_400_000));
  const cases = Array.from({ length: 400 }, () => {
    const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => line(pick(["1", "2", "wine", "bread"]), { lineId: `l${index}`, needsShipping: random() < 0.9, quantity: 2, currentQuantity: pick([0, 1, 2, 2]), isGiftCard: random() < 0.1 }));
    const parcels = Array.from({ length: Math.floor(random() * 4) }, () => {
      const shippedAt = someDay();
      return aParcel({
        cancelled: random() < 0.15, shippedAt, deliveredAt: random() < 0.6 ? new Date(shippedAt.getTime() + random() * 5 * 86_400_000) : null,
        lines: random() < 0.2 ? null : lines.filter(() => random() < 0.6).map(({ lineId, productId }) => ({ lineId, productId, quantity: 1 })),
      });
    });
    const order = anOrder({ lines, fulfillmentStatus: pick(["fulfilled", "partial", null]), financialStatus: pick(["paid", "paid", "refunded"]), sourceName: pick(["web", "web", "pos"]) });
    return { order, parcels, change: { severalParcels: pick(["after-last", "each-product"] as const) } };
  });

  it("what was told first does not matter", () => {
    for (const { order, parcels, change } of cases) expect(said(plan(order, [...parcels].reverse(), change))).toEqual(said(plan(order, parcels, change)));
  });

  it("nobody is asked before something that holds it, or may, has left, plus its delay", () => {
    for (const { order, parcels, change } of cases) {
      for (const one of plan(order, parcels, change)) {
        if (one.do !== "ask") continue;
        const first = Math.min(order.placedAt.getTime(), ...parcels.filter(({ cancelled }) => !cancelled).map(({ shippedAt }) => shippedAt.getTime()));
        expect(one.readyAt.getTime()).toBeGreaterThan(first + 86_400_000);
      }
    }
  });

  it("every product stands in the plan once, and a gift card never", () => {
    for (const { order, parcels, change } of cases) {
      const planned = plan(order, parcels, change).map(({ productId }) => productId);
      expect(new Set(planned).size).toBe(planned.length);
      expect([...planned].sort()).toEqual([...new Set((order.lines ?? []).filter(({ isGiftCard }) => !isGiftCard).flatMap(({ productId }) => productId ?? []))].sort());
    }
  });
});
