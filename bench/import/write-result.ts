/** A bulk result as Shopify writes it, grouped: orders of two years with one to three lines each, most of them sent. */
export function bulkResult(orders: number): Buffer {
  const lines: string[] = [];
  const begun = Date.UTC(2024, 0, 1);
  const money = (minor: number): object => ({ shopMoney: { amount: (minor / 100).toFixed(2) } });
  for (let index = 0; index < orders; index++) {
    const id = `gid://shopify/Order/${5_000_000_000_000 + index}`;
    const at = `${new Date(begun + index * 3_000_000).toISOString().slice(0, 19)}Z`;
    const count = 1 + (index % 3);
    lines.push(JSON.stringify({
      __typename: "Order", id, name: `#${1001 + index}`, createdAt: at, updatedAt: at, cancelledAt: null, test: false, sourceName: "web",
      customerLocale: "de", currencyCode: "EUR", displayFinancialStatus: "PAID", displayFulfillmentStatus: "FULFILLED",
      discountCodes: index % 5 === 0 ? ["WILLKOMMEN"] : [], paymentGatewayNames: ["shopify_payments"],
      totalPriceSet: money(2490 * count), currentTotalPriceSet: money(2490 * count), shippingAddress: { countryCodeV2: "DE" },
      customer: { id: `gid://shopify/Customer/${8_000_000_000_000 + (index % 9_000)}` }, shippingLine: { discountAllocations: [] },
      fulfillments: [{ id: `gid://shopify/Fulfillment/${6_000_000_000_000 + index}`, status: "SUCCESS", displayStatus: "DELIVERED", createdAt: at, updatedAt: at, deliveredAt: at }],
    }));
    for (let line = 0; line < count; line++) {
      lines.push(JSON.stringify({
        __typename: "LineItem", id: `gid://shopify/LineItem/${9_000_000_000_000 + index * 3 + line}`, title: "Kaffee aus Äthiopien, 500 g", sku: `KAFFEE-${line}`,
        quantity: 1, currentQuantity: 1, requiresShipping: true, isGiftCard: false, product: { id: `gid://shopify/Product/${7_000_000_000_000 + line}` },
        variant: { id: `gid://shopify/ProductVariant/${4_000_000_000_000 + line}` }, originalUnitPriceSet: money(2490), discountAllocations: [], __parentId: id,
      }));
    }
  }
  return Buffer.from(`${lines.join("\n")}\n`);
}
