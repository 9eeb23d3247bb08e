import { gid } from "~/kernel/gid";
import { nearestLocale } from "~/kernel/locale";
import { log } from "~/platform/log.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { NoteAttributesDocument, SetNoteAttributesDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { mergeAttributes } from "../domain/deciding/merge-attributes";

const attributeName = { de: "Gutschein-Code", en: "Voucher code" };

/**
 * Writes the codes to the orders' note attributes, for warehouse tools that read nothing else. Shopify overwrites the whole list,
 * so what is there is read first and kept. An order that has its code already is left alone: repeating it is safe. What Shopify
 * refuses is logged: the metafield holds the code in any case.
 */
export async function noteAttributes(shop: Shop, cards: readonly { orderId: string; code: string | null }[]): Promise<void> {
  const withCode = cards.filter(({ code }) => code !== null);
  if (withCode.length === 0) return;
  const { nodes } = await callShopify(shop, NoteAttributesDocument, { ids: withCode.map(({ orderId }) => gid("Order", orderId)) }, { points: withCode.length * 2 });
  const key = attributeName[nearestLocale(shop.locale)];
  for (const { orderId, code } of withCode) {
    const id = gid("Order", orderId);
    const order = nodes.find((node) => node?.__typename === "Order" && node.id === id);
    const merged = order?.__typename === "Order" ? mergeAttributes(order.customAttributes, key, code ?? "") : undefined;
    if (!merged) continue;
    const { orderUpdate: answer } = await callShopify(shop, SetNoteAttributesDocument, { input: { id, customAttributes: merged } }, { points: 10 });
    const sorted = sortUserErrors(answer?.userErrors ?? []);
    if (!sorted.ok) log.warn({ shopId: shop.id, orderId, reason: sorted.reason }, "Shopify refused a note attribute");
  }
}
