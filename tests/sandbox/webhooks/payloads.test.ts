import { beforeEach, describe, expect, it } from "vitest";
import { cancelOrder } from "../../../sandbox/commerce/cancel-order";
import { changeCustomer } from "../../../sandbox/commerce/change-customer";
import { createCollection, deleteCollection, updateCollection } from "../../../sandbox/commerce/change-collection";
import { createProduct, deleteProduct, updateProduct } from "../../../sandbox/commerce/change-product";
import { createCustomer } from "../../../sandbox/commerce/create-customer";
import { deleteCustomer } from "../../../sandbox/commerce/delete-customer";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { editOrder } from "../../../sandbox/commerce/edit-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { mergeCustomers } from "../../../sandbox/commerce/merge-customers";
import type { PlaceOrderInput } from "../../../sandbox/commerce/place-order";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import { redactCustomer, requestCustomerData } from "../../../sandbox/commerce/redact-customer";
import { refundOrder } from "../../../sandbox/commerce/refund-order";
import { returnOrder } from "../../../sandbox/commerce/return-order";
import { scopesUpdatePayload, shopRedactPayload, uninstalledPayload } from "../../../sandbox/webhooks/payloads/app";
import { bulkOperationPayload } from "../../../sandbox/webhooks/payloads/bulk-operation";
import { collectionDeletePayload, collectionPayload } from "../../../sandbox/webhooks/payloads/collection";
import { discountDeletePayload, discountPayload, redeemCodePayload } from "../../../sandbox/webhooks/payloads/discount";
import { productDeletePayload, productPayload } from "../../../sandbox/webhooks/payloads/product";
import { segmentDeletePayload, segmentPayload } from "../../../sandbox/webhooks/payloads/segment";
import { jsonText } from "../../../sandbox/webhooks/json-text";
import type { JsonObject } from "../../../sandbox/webhooks/json-text";
import { FIRST_ID_BEYOND_NUMBERS } from "../../../sandbox/world/id-counter";
import type { TestShop } from "../commerce/a-shop";
import { aShop, fullAddress, okay, shopDomain } from "../commerce/a-shop";
import { schemaErrors } from "./schema-errors";

let shop: TestShop;
beforeEach(async () => {
  shop = await aShop();
});

const place = (changes: Partial<PlaceOrderInput> = {}) =>
  okay(placeOrder(shop.world, shop.emit, {
    shop: shopDomain, customer: { email: "anna@example.com", firstName: "Anna", lastName: "Ähre", phone: "+4930123", acceptsMarketing: true },
    discountCodes: [], shippingAddress: { ...fullAddress, address2: "3. Stock", company: "Ähre GmbH" }, paid: true, browserIp: "127.0.0.1", note: "Bitte klingeln",
    attributes: [{ name: "gift", value: "yes" }], lines: [{ variantId: shop.variant("CHEESE"), quantity: 2 }, { variantId: shop.variant("WINE"), quantity: 1 }], ...changes,
  }));
const bodyOf = (topic: string) => shop.told.findLast((told) => told.topic === topic)?.body ?? "";
const parsed = (topic: string) => JSON.parse(bodyOf(topic)) as Record<string, never>;

/**
 * The samples were inferred from one example a topic, so they know less than Shopify sends: lists that were empty there
 * ("items: false"), and fields that were filled there and may be null.
 */
const knownGaps = [
  /^\/(refunds|returns)\/\d+ /, /^\/line_items\/\d+\/(properties|duties)\/\d+ /, /^\/shipping_lines\/\d+\/discount_allocations\/\d+ /,
  /^\/return_line_items\/\d+ /, /^\/exchange_line_items\/\d+ boolean schema/, /^\/name must be null/, /^\/fulfillments\/\d+\/line_items\/\d+\/tax_lines\/\d+\/rate must be integer/,
];
const errorsOf = (topic: string) => schemaErrors(topic, bodyOf(topic)).filter((error) => !knownGaps.some((gap) => gap.test(error)));

describe("every payload fits Shopify's sample of its topic", () => {
  it("for everything that happens to an order and its customer", () => {
    shop.aDiscount();
    const order = place({ discountCodes: ["NEXT10"], capture: "on_fulfilment" });
    const orderId = order.id;
    const customerId = order.customerId ?? "";
    okay(fulfilOrder(shop.world, shop.emit, { orderId, lines: [{ sku: "CHEESE", quantity: 1 }] }));
    okay(editOrder(shop.world, shop.emit, { orderId, add: [{ sku: "PASTA", quantity: 1 }], remove: [{ sku: "WINE" }] }));
    okay(fulfilOrder(shop.world, shop.emit, { orderId }));
    okay(deliverOrder(shop.world, shop.emit, { orderId }));
    okay(returnOrder(shop.world, shop.emit, { orderId, step: "request", lines: [{ sku: "CHEESE", quantity: 1 }] }));
    okay(returnOrder(shop.world, shop.emit, { orderId, step: "approve" }));
    okay(returnOrder(shop.world, shop.emit, { orderId, step: "close" }));
    okay(returnOrder(shop.world, shop.emit, { orderId, step: "reopen" }));
    okay(returnOrder(shop.world, shop.emit, { orderId, step: "cancel" }));
    okay(returnOrder(shop.world, shop.emit, { orderId, step: "request", lines: [{ sku: "CHEESE", quantity: 1 }] }));
    okay(returnOrder(shop.world, shop.emit, { orderId, step: "decline" }));
    okay(returnOrder(shop.world, shop.emit, { orderId, step: "request", lines: [{ sku: "CHEESE", quantity: 1 }], exchange: [{ sku: "PASTA", quantity: 1 }] }));
    okay(returnOrder(shop.world, shop.emit, { orderId, step: "approve" }));
    okay(returnOrder(shop.world, shop.emit, { orderId, step: "process" }));
    okay(refundOrder(shop.world, shop.emit, { orderId, lines: [{ sku: "CHEESE", quantity: 1 }], note: "Glas zerbrochen" }));
    okay(refundOrder(shop.world, shop.emit, { orderId, note: "Rest" }));
    okay(changeCustomer(shop.world, shop.emit, { customerId, change: { emailMarketing: "UNSUBSCRIBED" } }));
    okay(cancelOrder(shop.world, shop.emit, { orderId: place().id }));
    const other = place({ customer: { email: "b@example.com", firstName: "B", lastName: "C" } });
    okay(mergeCustomers(shop.world, shop.emit, { keptId: customerId, deletedId: other.customerId ?? "" }));
    okay(requestCustomerData(shop.world, shop.emit, { customerId }));
    okay(redactCustomer(shop.world, shop.emit, { customerId }));
    const nobody = shop.world.stores.customers.put({ ...shop.world.stores.customers.get(customerId)!, id: shop.world.nextId() });
    okay(deleteCustomer(shop.world, shop.emit, { customerId: nobody.id }));

    const topics = [...new Set(shop.topics())].sort();
    expect(topics).toEqual([
      "customers/create", "customers/data_request", "customers/delete", "customers/merge", "customers/redact", "customers/update",
      "customers_email_marketing_consent/update", "discounts/update", "fulfillment_events/create", "fulfillments/create", "fulfillments/update",
      "orders/cancelled", "orders/create", "orders/edited", "orders/fulfilled", "orders/paid", "orders/partially_fulfilled", "orders/updated",
      "refunds/create", "returns/approve", "returns/cancel", "returns/close", "returns/decline", "returns/process", "returns/reopen", "returns/request",
    ]);
    expect(topics.flatMap((topic) => errorsOf(topic).map((error) => `${topic}: ${error}`))).toEqual([
      // Shopify's own sample of a refund was made by a member of staff; here the shop refunds by itself.
      "refunds/create: /user_id must be integer",
    ]);
  });

  it("for what a merchant does with products, collections and customers", () => {
    const { world, emit } = shop;
    const made = okay(createProduct(world, emit, { shop: shopDomain, title: "Honig", sku: "HONEY", price: 700, productType: "Honig", vendor: "Imkerei", tags: ["neu", "fein"] }));
    const collection = okay(createCollection(world, emit, { shop: shopDomain, title: "Neues", add: [made.id] }));
    okay(updateProduct(world, emit, { productId: made.id, change: { tags: ["alt"], status: "DRAFT" } }));
    okay(updateCollection(world, emit, { collectionId: collection.id, change: { title: "Altes" } }));
    okay(createCustomer(world, emit, { shop: shopDomain, email: "neu@example.com", firstName: "Nele", lastName: "Neu", address: { ...fullAddress, address2: "3. Stock", company: "Neu GmbH" }, acceptsMarketing: true, tags: ["vip"] }));
    expect(made.collectionIds).toEqual([collection.id]);
    okay(deleteCollection(world, emit, { collectionId: collection.id }));
    okay(deleteProduct(world, emit, { productId: made.id }));
    expect(shop.topics()).toEqual([
      "products/create", "collections/create", "products/update", "collections/update", "customers/create", "customers_email_marketing_consent/update",
      "collections/delete", "products/delete",
    ]);
    // A product that is no longer for sale was published in Shopify's sample.
    const gaps = [/^\/published_at must be string/];
    expect(shop.topics().flatMap((topic) => errorsOf(topic).filter((error) => !gaps.some((gap) => gap.test(error))).map((error) => `${topic}: ${error}`))).toEqual([]);
  });

  it("for products, discounts, bulk operations and the app itself", () => {
    const { world } = shop;
    const discount = shop.aDiscount();
    const operation = {
      shop: shopDomain, id: world.nextId(), query: "{shop{id}}", status: "COMPLETED" as const, errorCode: null, objectCount: 0, result: "",
      createdAt: world.nowText(), completedAt: world.nowText(),
    };
    const product = [...world.stores.products.all()][0]!;
    const segment = { shop: shopDomain, id: world.nextId(), name: "Alle", query: "number_of_orders >= 0", createdAt: world.nowText(), updatedAt: world.nowText() };
    const collection = [...world.stores.collections.all()][0]!;
    const payloads: [string, JsonObject][] = [
      ["products/create", productPayload(world, product)], ["products/update", productPayload(world, product)], ["products/delete", productDeletePayload("1")],
      ["collections/update", { ...collectionPayload(world, collection) }],
      ["discounts/create", discountPayload(world, discount)], ["discounts/update", discountPayload(world, discount)],
      ["discounts/delete", discountDeletePayload(world, shopDomain, discount.id)],
      ["discounts/redeemcode_added", redeemCodePayload(world, discount.id, discount.codes[0]!)],
      ["discounts/redeemcode_removed", redeemCodePayload(world, discount.id, discount.codes[0]!)],
      ["bulk_operations/finish", bulkOperationPayload(world, operation)],
      ["app/uninstalled", uninstalledPayload(world, shopDomain)], ["app/scopes_update", scopesUpdatePayload(world, shopDomain, ["a"], ["a", "b"])],
      ["shop/redact", shopRedactPayload(world, shopDomain)],
      ["segments/create", segmentPayload(segment)], ["segments/update", segmentPayload(segment)], ["segments/delete", segmentDeletePayload(segment.id)],
      ["collections/create", collectionPayload(world, collection)], ["collections/delete", collectionDeletePayload(collection.id)],
    ];
    expect(payloads.flatMap(([topic, payload]) => schemaErrors(topic, jsonText(payload)).map((error) => `${topic}: ${error}`))).toEqual([]);
  });
});

describe("an order's payload", () => {
  it("has all that an app may want to know of its lines, its money and where it goes", () => {
    shop.aDiscount();
    const order = place({ discountCodes: ["NEXT10"], tags: ["vip", "express"], sourceName: "shopify_draft_order" });
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku: "CHEESE", quantity: 1 }] }));
    okay(refundOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku: "WINE" }] }));
    const [cheese] = order.lines;
    expect(parsed("orders/updated")).toMatchObject({
      source_name: "shopify_draft_order", tags: "vip, express", note_attributes: [{ name: "gift", value: "yes" }], payment_gateway_names: ["shopify_payments"],
      shipping_address: { country_code: "DE" }, total_discounts: "3.29", current_subtotal_price: "18.00", discount_codes: [{ code: "NEXT10", amount: "3.29", type: "percentage" }],
      line_items: [
        {
          sku: "CHEESE", quantity: 2, current_quantity: 2, fulfillable_quantity: 1, price: "10.00", title: "Bergkäse", product_exists: true, gift_card: false,
          requires_shipping: true, product_id: Number(cheese?.productId), variant_id: Number(cheese?.variantId),
        },
        { sku: "WINE", quantity: 1, current_quantity: 0, fulfillable_quantity: 0 },
      ],
      refunds: [{ refund_line_items: [{ quantity: 1 }], transactions: [{ gateway: "shopify_payments" }] }],
    });
  });

  it("of a product that was deleted since says so, and keeps what was bought", () => {
    const order = place();
    okay(deleteProduct(shop.world, shop.emit, { productId: order.lines[0]?.productId ?? "" }));
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(parsed("orders/updated")).toMatchObject({ line_items: [{ title: "Bergkäse", product_exists: false, product_id: null }, { product_exists: true }] });
  });

  it("sold over the counter needs no shipping", () => {
    place({ customer: null, shippingAddress: null, sourceName: "pos" });
    expect(parsed("orders/create")).toMatchObject({ line_items: [{ requires_shipping: false }, { requires_shipping: false }] });
  });
});

describe("a payload", () => {
  it("keeps every digit of ids beyond 2^53", () => {
    shop.world.nextId(FIRST_ID_BEYOND_NUMBERS);
    const order = place();
    expect(Number.isSafeInteger(Number(order.id))).toBe(false);
    expect(bodyOf("orders/create")).toContain(`{"id":${order.id},"admin_graphql_api_id":"gid://shopify/Order/${order.id}"`);
    expect(bodyOf("orders/create")).toContain(`"product_id":${order.lines[0]?.productId ?? ""},`);
  });

  it("tells what a code did, line by line", () => {
    shop.aDiscount();
    place({ discountCodes: ["NEXT10"] });
    expect(parsed("orders/create")).toMatchObject({
      discount_codes: [{ code: "NEXT10", amount: "3.29", type: "percentage" }], total_discounts: "3.29", subtotal_price: "29.61", total_price: "34.51",
      discount_applications: [{ code: "NEXT10", value: "10.0", value_type: "percentage", target_selection: "all" }],
      line_items: [{ discount_allocations: [{ amount: "2.00", discount_application_index: 0 }] }, { discount_allocations: [{ amount: "1.29" }] }],
    });
  });

  it("tells what is left after a refund", () => {
    const order = place();
    okay(refundOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku: "WINE" }] }));
    expect(parsed("orders/updated")).toMatchObject({
      financial_status: "partially_refunded", total_price: "37.80", current_total_price: "24.90", total_outstanding: "0.00",
      refunds: [{ transactions: [{ amount: "12.90", kind: "refund" }] }], line_items: [{ current_quantity: 2 }, { current_quantity: 0 }],
    });
  });

  it("writes times in the shop's zone, yen without decimals, and nobody as null", async () => {
    shop = await aShop({ currency: "JPY" });
    shop.clock.time = new Date("2026-07-01T22:30:00.000Z");
    place({ customer: null, shippingAddress: null, sourceName: "pos" });
    expect(parsed("orders/create")).toMatchObject({
      created_at: "2026-07-02T00:30:00+02:00", total_price: "3290", customer: null, email: null, shipping_address: null, shipping_lines: [], source_name: "pos",
    });
  });
});
