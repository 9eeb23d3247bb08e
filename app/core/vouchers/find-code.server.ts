import { callShopify } from "~/platform/shopify/gateway.server";
import { FindCodeDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";

export interface CodeOwner {
  discountId: string;
  title: string;
  redeemCodeId: string | null;
}

/** The discount in Shopify that has this code, whoever made it; undefined when no discount has it. */
export async function findCode(shop: Shop, code: string): Promise<CodeOwner | undefined> {
  const { codeDiscountNodeByCode: node } = await callShopify(shop, FindCodeDocument, { code, search: `code:${code}` }, { points: 5 });
  if (!node) return undefined;
  const discount = node.codeDiscount;
  if (!("codes" in discount)) return { discountId: node.id, title: "", redeemCodeId: null };
  const found = discount.codes.nodes.find((redeem) => redeem.code.toUpperCase() === code.toUpperCase());
  return { discountId: node.id, title: discount.title, redeemCodeId: found?.id ?? null };
}
