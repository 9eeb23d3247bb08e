import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { findRule } from "./insert-rule.server";

/** Whether the shop has this rule, had it, or never heard of it. */
export async function whereaboutsOfRule(shop: Pick<Shop, "id" | "currency">, id: string): Promise<"here" | "archived" | "nowhere"> {
  if (await findRule(shop, id)) return "here";
  return (await db().insertRule.findFirst({ where: { shopId: shop.id, id }, select: { id: true } })) ? "archived" : "nowhere";
}
